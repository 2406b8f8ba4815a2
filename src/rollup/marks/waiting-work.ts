import type { TenantScope } from '../../database/tenant-scope';
import { anyMark } from './stale-tables';

/** The day that it is for an MSP `m`. */
export const dayOf = (now: string): string =>
  `(${now}::timestamptz AT TIME ZONE m.time_zone)::date`;

/** Whether a tenant's figures are behind its records or not of its day. */
export async function isBehind(scope: TenantScope, now: Date): Promise<boolean> {
  const [row] = await scope.query<{ behind: boolean }>(
    `SELECT m.counted_through IS DISTINCT FROM ${dayOf('$2')} OR ${anyMark('$1')} AS behind
    FROM msp m WHERE m.id = $1`,
    [scope.tenantId, now],
  );
  return row?.behind ?? false;
}
