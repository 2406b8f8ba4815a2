import { listConnections, readConnection } from '../../connectors/connection/read-connection';
import { coverageOf } from '../../connectors/connection/coverage';
import {
  stateOf,
  streamStates,
  type StreamState as FoundState,
} from '../../connectors/connection/stream-states';
import { connectorOf } from '../../connectors/registry';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { readNumericId } from '../../scalars/global-id';
import { thingOf } from '../thing-of';
import { StreamState, toConnectionType, type Connection } from './connection.type';

export const connectionsOfMsp = async (context: RequestContext): Promise<Connection[]> =>
  (await listConnections(context.scope)).map(toConnectionType);

export async function connectionByKey(
  { scope }: RequestContext,
  id: number,
): Promise<Connection | null> {
  try {
    return toConnectionType((await readConnection(scope, id)).connected);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The number in the id of a connection; anything else is refused. */
export function readConnectionId(id: string, { tenantId }: RequestContext): number {
  const key = readNumericId(id, 'connection', tenantId);
  if (key !== null) return key;
  throw new Refusal('NOT_FOUND', `There is no connection ${id}.`);
}

const all = (context: RequestContext) => listConnections(context.scope);

export const statesOfStreams = loaderBy<number, FoundState[]>(async (context, ids) => {
  const connections = (await context.once(all)).filter(({ id }) => ids.includes(id));
  const states = await streamStates(
    context.scope,
    connections.map((each) => [each, connectorOf(each.system)] as const),
  );
  return new Map(connections.map(({ id }, at) => [id, states[at]!]));
});

const SECOND = 1000;

export const toStreamState = (state: FoundState, now: Date): StreamState =>
  thingOf(StreamState, {
    stream: state.stream,
    access: state.access,
    watermark: state.watermark,
    lagSeconds:
      state.syncedAt === null
        ? null
        : Math.max(0, Math.round((now.getTime() - state.syncedAt.getTime()) / SECOND)),
    backfilled: state.backfilled,
    records: state.records,
  });

export const stateOfConnection = async (context: RequestContext, { connected }: Connection) =>
  stateOf(
    connected,
    (await context.once(statesOfStreams).load(connected.id)) ?? [],
    context.clock.now(),
  );

export const coverageOfConnection = ({ scope }: RequestContext, { connected }: Connection) =>
  coverageOf(scope, connectorOf(connected.system), connected);
