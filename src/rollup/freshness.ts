import type { TenantScope } from '../database/tenant-scope';

/** How new the numbers are: when they were last counted, and how many client-months, and months of costs, wait to be recounted. */
export interface Freshness {
  readonly asOf: Date;
  readonly staleMonths: number;
}

export interface FreshnessRow {
  counted_at: Date | null;
  created_at: Date;
  stale: number;
}

/** A mark for every month of a client counts as one: how many months it will touch is only known when it is taken. */
export const FRESHNESS_COLUMNS = `
  m.counted_at, m.created_at,
  (SELECT count(*)::int FROM (SELECT DISTINCT client_id, month FROM stale_month WHERE tenant_id = $1) s)
    + (SELECT count(*)::int FROM (SELECT DISTINCT month FROM stale_cost WHERE tenant_id = $1) s) AS stale`;

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
