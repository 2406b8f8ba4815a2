import type { TenantScope } from '../../database/tenant-scope';
import { IS_OUTDATED } from './own-catalogue';
import { anyMark } from './stale-tables';

/** Today's date in the time zone of an MSP `m`. */
export const dayOf = (now: string): string =>
  `(${now}::timestamptz AT TIME ZONE m.time_zone)::date`;

/**
 * Whether a tenant's figures are older than its records, not of today, or counted with other
 * measures than this program's.
 */
export async function isBehind(scope: TenantScope, now: Date): Promise<boolean> {
  const [row] = await scope.query<{ behind: boolean }>(
    `SELECT m.counted_through IS DISTINCT FROM ${dayOf('$2')} OR ${IS_OUTDATED} OR ${anyMark('$1')} AS behind
    FROM msp m WHERE m.id = $1`,
    [scope.tenantId, now],
  );
  return row?.behind ?? false;
}
