import type { Database } from '../../database/database';
import type { Connections } from './connections';

const desks = new WeakMap<object, Connections>();

/** Makes what connections are read with known to everything that works on the same database. */
export const setConnections = (connections: Connections): void =>
  void desks.set(connections.database.identity, connections);

/** What connections are read with, on this view of the database: one that notes who changes something. */
export function connectionsOf(database: Database): Connections {
  const connections = desks.get(database.identity);
  if (!connections) throw new Error('this program reads no connections');
  return { ...connections, database };
}
