import type { TenantScope } from '../../database/tenant-scope';

/** The version of the tenant ($1) by which time is judged as it lands, read in another statement. */
export const JUDGING_VERSION = '(SELECT judging_version FROM msp WHERE id = $1)';

/**
 * Makes time be judged again that was judged before this commit and lands after it. Whoever changes what
 * decides about time marks the time it sees, and raises this for the time that it cannot see.
 */
export async function raiseJudging(scope: TenantScope): Promise<void> {
  await scope.query('UPDATE msp SET judging_version = judging_version + 1 WHERE id = $1', [
    scope.tenantId,
  ]);
}
