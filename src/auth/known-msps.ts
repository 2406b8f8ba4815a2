import type { Database } from '../database/database';

export type KnowsMsp = (tenantId: number) => Promise<boolean>;

/**
 * Whether an MSP exists. A known one is remembered, because MSPs are never deleted. An unknown one
 * is looked up each time, because it may have been created since.
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
