import type { Database } from '../database/database';

export type KnowsMsp = (tenantId: number) => Promise<boolean>;

/**
 * Whether an MSP exists. One that does is remembered, for MSPs are never taken away; one that does
 * not is asked for again, for it may have been made by then.
 */
export function openKnownMsps(database: Database): KnowsMsp {
  const known = new Set<number>();
  return async (tenantId) => {
    if (known.has(tenantId)) return true;
    const found = await database.asOwner((owner) =>
      owner.query('SELECT FROM msp WHERE id = $1', [tenantId]),
    );
    if (found.rowCount) known.add(tenantId);
    return known.has(tenantId);
  };
}
