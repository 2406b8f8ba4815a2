import type { Database } from '../../database/database';
import { MOST_ATTEMPTS } from './not-counted';
import { isOthers, OWN_CATALOGUE } from './own-catalogue';
import { ALL_MARKS, anyMark } from './stale-tables';
import { dayOf } from './waiting-work';

/** A tenant with something to count, or with something that was stepped over. */
export interface WaitingTenant {
  readonly tenantId: number;
  readonly isMarked: boolean;
  /** Whether its rows were counted with other measures than this program's. */
  readonly isOutdated: boolean;
  /** Whether anything could not be counted and was stepped over. */
  readonly isSteppedOver: boolean;
  /**
   * Days since the last count: below 0 when the clock was set back, null before the first count.
   */
  readonly daysBehind: number | null;
}

// The fence (OFFSET 0) keeps each probe from being made twice.
const WAITING = `
  SELECT * FROM (
    SELECT m.id AS "tenantId", ${anyMark('m.id')} AS "isMarked",
      (SELECT true FROM not_counted WHERE tenant_id = m.id AND attempts >= ${MOST_ATTEMPTS} LIMIT 1)
        IS NOT NULL AS "isSteppedOver",
      ${dayOf('$1')} - m.counted_through AS "daysBehind",
      coalesce(m.counting_with <> '${OWN_CATALOGUE}', false) AS "isOutdated"
    FROM msp m WHERE NOT ${isOthers('m.counting_with')} OFFSET 0) w
  WHERE "isMarked" OR "isOutdated" OR "isSteppedOver" OR "daysBehind" <> 0 ORDER BY 1`;

/**
 * Reads every tenant that has something for this program to count. One statement probes each index
 * once for each tenant, so thousands of idle tenants cost milliseconds. It runs as the owner,
 * because no one else sees the marks of more than one tenant.
 */
export const waitingTenants = (database: Database, now: Date): Promise<WaitingTenant[]> =>
  database.asOwner(async (owner) => {
    await owner.query('SET LOCAL enable_seqscan = off');
    return (await owner.query<WaitingTenant>(WAITING, [now])).rows;
  });

/** A clock up to a day slow is a time zone or a second server. A slower one was set back. */
export const isSetBack = ({ daysBehind }: WaitingTenant): boolean =>
  daysBehind !== null && daysBehind < -1;

/**
 * Whether served figures are older than the records or than the day. A new day has to be counted
 * even if no record changed.
 */
export const isWaiting = (tenant: WaitingTenant): boolean =>
  tenant.isMarked || tenant.isOutdated || (tenant.daysBehind ?? 0) > 0 || isSetBack(tenant);

/** How much waits over all tenants. */
export interface WaitingWork {
  readonly marks: number;
  /** Things that could not be counted and were stepped over. */
  readonly notCounted: number;
}

const WORK = `
  SELECT ${ALL_MARKS} AS marks,
    (SELECT count(*) FROM not_counted WHERE attempts >= ${MOST_ATTEMPTS})::int AS "notCounted"`;

export const waitingWork = (database: Database): Promise<WaitingWork> =>
  database.asOwner(async (owner) => (await owner.query<WaitingWork>(WORK)).rows[0]!);
