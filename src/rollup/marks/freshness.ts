import type { TenantScope } from '../../database/tenant-scope';
import { IS_OUTDATED } from './own-catalogue';
import { STALE_MONTHS } from './stale-tables';

/**
 * How new the numbers are: when everything was last counted, and how much waits to be counted
 * again.
 */
export interface Freshness {
  readonly asOf: Date;
  readonly staleMonths: number;
}

interface FreshnessRow {
  counted_at: Date | null;
  created_at: Date;
  stale: number;
}

/**
 * Rows of another version's measures count as one stale month: their number is known only once they
 * are marked.
 */
const FRESHNESS_COLUMNS = `
  m.counted_at, m.created_at, ${STALE_MONTHS} + ${IS_OUTDATED}::int AS stale`;

const toFreshness = (row: FreshnessRow): Freshness => ({
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
