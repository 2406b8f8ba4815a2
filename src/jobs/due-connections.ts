import type { Database } from '../database/database';

export interface DueConnection {
  readonly tenantId: number;
  readonly connectionId: number;
}

const DUE = `
  SELECT tenant_id AS "tenantId", id AS "connectionId" FROM connection
  WHERE NOT paused AND next_at <= $1 ORDER BY next_at`;
const BEING_REMOVED = `
  SELECT tenant_id AS "tenantId", id AS "connectionId" FROM connection
  WHERE problem->>'code' = 'BEING_REMOVED'`;
const ANY = `SELECT FROM connection LIMIT 1`;

/** The connections of all MSPs whose next run is due. Read as the owner, who sees them all. */
export const dueConnections = (database: Database, now: Date): Promise<DueConnection[]> =>
  database.asOwner(async (owner) => (await owner.query<DueConnection>(DUE, [now])).rows);

/** The connections whose records wait to be deleted. */
export const goingConnections = (database: Database): Promise<DueConnection[]> =>
  database.asOwner(async (owner) => (await owner.query<DueConnection>(BEING_REMOVED)).rows);

export const hasConnections = (database: Database): Promise<boolean> =>
  database.asOwner(async (owner) => ((await owner.query(ANY)).rowCount ?? 0) > 0);
