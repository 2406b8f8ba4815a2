import type { Database } from '../../database/database';

const UNCHECKED = `
  SELECT m.id AS "tenantId" FROM msp m
  WHERE EXISTS (
    SELECT FROM alert a WHERE a.tenant_id = m.id AND a.checked_for IS DISTINCT FROM
      to_char((($1::timestamptz AT TIME ZONE m.time_zone) - interval '1 month'), 'YYYY-MM') || ' ' || m.data_version)
  ORDER BY m.id`;

/**
 * The MSPs with an alert that was not held against the newest numbers of the last whole month yet. Read as
 * the owner, who sees them all.
 */
export const uncheckedMsps = (database: Database, now: Date): Promise<number[]> =>
  database.asOwner(async (owner) => {
    const { rows } = await owner.query<{ tenantId: number }>(UNCHECKED, [now]);
    return rows.map(({ tenantId }) => tenantId);
  });
