import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { keepPlannerInformed } from '../database/keep-planner-informed';
import type { TenantScope } from '../database/tenant-scope';
import { spreadWholeClients } from './client-range';
import { readFreshness, type Freshness } from './freshness';
import { loadStaff } from './load-staff';
import { loadTenantRules, type TenantRules } from './load-tenant-rules';
import { markBands, refreshBands } from './refresh-bands';
import { refreshClientMonths } from './refresh-client-months';
import { refreshCosts } from './refresh-costs';
import { refreshCoverage } from './refresh-coverage';
import { isStaffOutOfRange, refreshStaff } from './refresh-staff';
import { refreshTickets } from './refresh-tickets';
import { followDay } from './rollover';
import { takeCosts } from './stale-costs';
import {
  staleWork,
  takeBuckets,
  takeStaff,
  takeTickets,
  takeWholeClients,
  type StaleWork,
} from './stale-marks';

/** How much of the waiting work is done, in tickets and client-months; `total` grows when recounted tickets touch more months. */
export interface RefreshProgress {
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: RefreshProgress) => void;

/** Small enough to keep a transaction short and its rows in memory, large enough to be worth one. */
const TICKETS_AT_ONCE = 2000;
const BUCKETS_AT_ONCE = 500;
/** So little work is done before a look at the statistics would be. */
const FEW = 20;
/** A year of everybody's hours by client. */
const COST_MONTHS_AT_ONCE = 12;
/** Any number, as long as every Seatwise uses the same. */
const REFRESH_LOCK = 7_328_474;
/** When all that waits is in rows an import holds, it is given a moment. */
const STEP_ASIDE_MS = 20;

const isNothing = (work: StaleWork): boolean =>
  work.tickets === 0 && work.months === 0 && !work.staff && !work.bands && !work.costs;

/** Makes the transaction the tenant's only refresher until it ends. */
export const lockRefresh = (scope: TenantScope): Promise<unknown> =>
  scope.query(`SELECT pg_advisory_xact_lock($1, $2)`, [REFRESH_LOCK, scope.tenantId]);

/**
 * One step of one refresher at a time. The lock comes first, the snapshot after: a slow refresher
 * can then never write older sums over newer ones.
 */
function step<T>(
  database: Database,
  tenantId: number,
  clock: Clock,
  work: (scope: TenantScope, tenant: TenantRules) => Promise<T>,
): Promise<T> {
  return database.write(tenantId, async (scope) => {
    await lockRefresh(scope);
    return work(scope, await loadTenantRules(scope, clock.now()));
  });
}

async function countTickets(scope: TenantScope, tenant: TenantRules): Promise<number> {
  const keys = await takeTickets(scope, TICKETS_AT_ONCE);
  if (keys.length > 0) await refreshTickets(scope, keys, tenant, await loadStaff(scope));
  return keys.length;
}

async function countMonths(scope: TenantScope, tenant: TenantRules): Promise<number> {
  const whole = await takeWholeClients(scope);
  if (whole.length > 0) await spreadWholeClients(scope, whole, tenant.currentMonth);
  const buckets = await takeBuckets(scope, BUCKETS_AT_ONCE);
  if (buckets.length > 0) await refreshClientMonths(scope, buckets, tenant, await loadStaff(scope));
  return buckets.length;
}

async function countStaff(scope: TenantScope, tenant: TenantRules): Promise<void> {
  const isMarked = await takeStaff(scope);
  if (isMarked || (await isStaffOutOfRange(scope)))
    await refreshStaff(scope, tenant, await loadStaff(scope));
}

async function countCosts(scope: TenantScope, tenant: TenantRules): Promise<number> {
  const months = await takeCosts(scope, tenant.currentMonth, COST_MONTHS_AT_ONCE);
  if (months.length > 0) await refreshCosts(scope, months, tenant, await loadStaff(scope));
  await markBands(scope, months);
  return months.length;
}

/** What is known at all; then the version that caches go by. */
async function finish(scope: TenantScope, tenant: TenantRules, now: Date): Promise<void> {
  await refreshCoverage(scope);
  await refreshBands(scope, tenant);
  await scope.query(
    `UPDATE msp SET data_version = data_version + 1, counted_at = $2 WHERE id = $1`,
    [scope.tenantId, now],
  );
}

/** Counts batch after batch of one kind until none is left; steps aside when a batch only came back. */
async function drain(count: () => Promise<number>, tell: (done: number) => void): Promise<void> {
  for (let done = await count(), before = 0; done > 0; before = done, done = await count()) {
    tell(done);
    if (done === before && done < BUCKETS_AT_ONCE) await pause(STEP_ASIDE_MS);
  }
}

function waiting(database: Database, tenantId: number): Promise<StaleWork> {
  return database.read({ tenantId, clientIds: null }, staleWork);
}

/**
 * Recounts everything that is marked stale, until nothing is: tickets first, because their lives
 * mark client-months, then client-months, then staff, then costs,
 * which depend on all of these, then coverage and bands. Safe to call from many places
 * at once; an interrupted one leaves its marks to the next.
 */
export async function refreshStale(
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress?: OnProgress,
): Promise<Freshness> {
  await followToday(database, tenantId, clock);
  let done = 0;
  for (let work = await waiting(database, tenantId); !isNothing(work);) {
    const total = done + work.tickets + work.months;
    if (work.tickets + work.months > FEW) await keepPlannerInformed(database);
    const tell = (more: number): void => {
      done += more;
      onProgress?.({ done, total: Math.max(done, total) });
    };
    await drain(() => step(database, tenantId, clock, countTickets), tell);
    await drain(() => step(database, tenantId, clock, countMonths), tell);
    await step(database, tenantId, clock, countStaff);
    while ((await step(database, tenantId, clock, countCosts)) > 0);
    await step(database, tenantId, clock, (scope, tenant) => finish(scope, tenant, clock.now()));
    work = await waiting(database, tenantId);
  }
  return database.read({ tenantId, clientIds: null }, readFreshness);
}

/** Marks what a new day changes; on an ordinary day this is one small read. */
async function followToday(database: Database, tenantId: number, clock: Clock): Promise<void> {
  const seen = await database.read({ tenantId, clientIds: null }, (scope) =>
    loadTenantRules(scope, clock.now()),
  );
  if (seen.countedThrough === seen.today) return;
  await step(database, tenantId, clock, (scope, tenant) =>
    followDay(scope, tenant.countedThrough, tenant.today),
  );
}
