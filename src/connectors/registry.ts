import { Refusal } from '../errors';
import type { SourceSystem } from '../tables/connection';
import type { Connector } from './connector';
import { autotask } from './autotask/autotask';
import { connectwise } from './connectwise/connectwise';
import { halopsa } from './halopsa/halopsa';
import { intacct } from './intacct/intacct';
import { netsuite } from './netsuite/netsuite';
import { quickbooks } from './quickbooks/quickbooks';

/** Every system that can be connected. A new connector adds its line here. */
export const CONNECTORS: readonly Connector[] = [
  connectwise,
  autotask,
  halopsa,
  quickbooks,
  intacct,
  netsuite,
];

export function connectorOf(system: SourceSystem): Connector {
  const found = CONNECTORS.find((connector) => connector.system === system);
  if (found) return found;
  const known = CONNECTORS.map((connector) => connector.system).join(', ');
  throw new Refusal(
    'UNKNOWN_SYSTEM',
    `This Seatwise does not connect ${system} yet. It connects: ${known}.`,
  );
}
