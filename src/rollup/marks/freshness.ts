import type { TenantScope } from '../../database/tenant-scope';

/** How new the numbers are: when all was last counted, and how much waits to be counted again. */
export interface Freshness {
  readonly asOf: Date;
  readonly staleMonths: number;
}

export interface FreshnessRow {
  counted_at: Date | null;
  created_at: Date;
  stale: number;
}

/**
 * Client-months, months of costs and months of bands. Tickets and staff count as one each, and so
 * does a mark for every month: how many months they will touch is only known when they are counted.
 */
export const FRESHNESS_COLUMNS = `
  m.counted_at, m.created_at,
  (SELECT count(*)::int FROM (SELECT DISTINCT client_id, month FROM stale_month WHERE tenant_id = $1) s)
    + (SELECT count(*)::int FROM (SELECT DISTINCT month FROM stale_cost WHERE tenant_id = $1) s)
    + (SELECT count(*)::int FROM (SELECT DISTINCT month FROM stale_band WHERE tenant_id = $1) s)
    + EXISTS (SELECT FROM stale_ticket WHERE tenant_id = $1)::int
    + EXISTS (SELECT FROM stale_staff WHERE tenant_id = $1)::int AS stale`;

export const toFreshness = (row: FreshnessRow): Freshness => ({
  asOf: row.counted_at ?? row.created_at,
  staleMonths: row.stale,
});

export async function readFreshness(scope: TenantScope): Promise<Freshness> {
  const [row] = await scope.query<FreshnessRow>(
    `SELECT ${FRESHNESS_COLUMNS} FROM msp m WHERE m.id = $1`,
    [scope.tenantId],
  );
  if (!row) throw new Error(`MSP ${scope.tenantId} is not there`);
  return toFreshness(row);
}
