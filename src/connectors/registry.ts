import type { SourceSystem } from '../tables/connection';
import type { Connector } from './connector';
import { autotask } from './autotask/autotask';
import { connectwise } from './connectwise/connectwise';
import { halopsa } from './halopsa/halopsa';
import { intacct } from './intacct/intacct';
import { netsuite } from './netsuite/netsuite';
import { quickbooks } from './quickbooks/quickbooks';

/** Every system that can be connected. A new connector adds its line here. */
const BY_SYSTEM: Readonly<Record<SourceSystem, Connector>> = {
  CONNECTWISE: connectwise,
  AUTOTASK: autotask,
  HALOPSA: halopsa,
  QUICKBOOKS: quickbooks,
  INTACCT: intacct,
  NETSUITE: netsuite,
};

export const CONNECTORS: readonly Connector[] = Object.values(BY_SYSTEM);

export const connectorOf = (system: SourceSystem): Connector => BY_SYSTEM[system];
