import type { TenantScope } from '../../database/tenant-scope';
import { MOST_ATTEMPTS } from './not-counted';
import { ANY_MARK, MARKS } from './stale-tables';

const TODAY = `($2::timestamptz AT TIME ZONE m.time_zone)::date`;

/** Whether a tenant's figures are behind its records or not of its day. */
export async function isBehind(scope: TenantScope, now: Date): Promise<boolean> {
  const [row] = await scope.query<{ behind: boolean }>(
    `SELECT m.counted_through IS DISTINCT FROM ${TODAY} OR ${ANY_MARK} AS behind FROM msp m WHERE m.id = $1`,
    [scope.tenantId, now],
  );
  return row?.behind ?? false;
}

/** How far a tenant's figures are behind. */
export interface WaitingWork {
  readonly marks: number;
  /** Things that failed to be counted and were stepped over. */
  readonly notCounted: number;
  /** Days since the last count; below 0 when the clock was set back, null before the first count. */
  readonly daysBehind: number | null;
}

export async function readWaitingWork(scope: TenantScope, now: Date): Promise<WaitingWork> {
  const [row] = await scope.query<{ marks: number; notCounted: number; daysBehind: number | null }>(
    `SELECT ${MARKS} AS marks,
      (SELECT count(*) FROM not_counted WHERE tenant_id = $1 AND attempts >= ${MOST_ATTEMPTS})::int AS "notCounted",
      ${TODAY} - m.counted_through AS "daysBehind"
    FROM msp m WHERE m.id = $1`,
    [scope.tenantId, now],
  );
  return row!;
}
