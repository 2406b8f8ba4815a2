import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { codeOf } from '../../errors';
import { loadStaff, type StaffMember } from './load/load-staff';
import { loadTenantRules } from './load/load-tenant-rules';
import { forgetFailures, hasFailures } from '../marks/not-counted';
import { refreshCoverage } from './refresh-coverage';
import { tellChanged } from './tell-changed';
import { STAGES, type Counting, type Stage } from './refresh-stages';
import { followCatalogue } from '../marks/follow-catalogue';
import { followDay } from '../marks/rollover';
import { hasMarks } from '../marks/stale-tables';
import { BUSY, turnsOf } from './refresh-turns';

export interface Batch {
  /** How many tickets, client-months, months of costs and months of bands were counted. */
  readonly done: number;
  /** Whether this program still has something to count. */
  readonly left: boolean;
}

/** How much of each kind is taken at once, and whether a batch is limited to one kind. */
export interface BatchSize {
  readonly limitOf: (stage: Stage) => number;
  readonly oneKind: boolean;
}

type OnFailure = (cause: unknown) => void;

/** A transaction that has counted no more than this goes on to the next kind of work. */
const YOUNG = 1000;
/** Any number will do, as long as every Seatwise process uses the same. */
const REFRESH_LOCK = 7_328_474;
/** Postgres' codes for an interrupted wait, and the refusals they become. */
const ENDED_WAIT = ['55P03', '57014', 'BUSY', 'TIMED_OUT'];

/** Makes the transaction the tenant's only refresher until it ends. */
export const lockRefresh = (scope: TenantScope): Promise<unknown> =>
  scope.query(`SELECT pg_advisory_xact_lock($1, $2)`, [REFRESH_LOCK, scope.tenantId]);

/** Ends the transaction before it has done anything. */
class LockTaken extends Error {}

async function tryLock(scope: TenantScope): Promise<boolean> {
  const [row] = await scope.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock($1, $2) AS taken`,
    [REFRESH_LOCK, scope.tenantId],
  );
  return row!.taken;
}

/** Waits up to `patienceMs` for another process's batch, then restores the limit on waiting. */
async function lockWithin(scope: TenantScope, patienceMs: number): Promise<void> {
  if (await tryLock(scope)) return;
  if (patienceMs <= 0) throw new LockTaken();
  const limit = patienceMs === Infinity ? 0 : Math.ceil(patienceMs);
  const [row] = await scope.query<{ was: string }>(
    `SELECT current_setting('lock_timeout') AS was, set_config('lock_timeout', $1, true)`,
    [`${limit}ms`],
  );
  await lockRefresh(scope).catch((error: unknown) => {
    throw ENDED_WAIT.includes(codeOf(error) ?? '') ? new LockTaken() : error;
  });
  await scope.query(`SELECT set_config('lock_timeout', $1, true)`, [row!.was]);
}

async function openCounting(scope: TenantScope, now: Date): Promise<Counting> {
  const tenant = await loadTenantRules(scope, now);
  let staff: Promise<ReadonlyMap<number, StaffMember>> | undefined;
  const failedBefore = await hasFailures(scope);
  return {
    scope,
    tenant,
    staff: () => (staff ??= loadStaff(scope)),
    failedBefore,
    judgesAll: false,
  };
}

/**
 * Runs stage after stage while each counts little, so that the marks of a small ingest are one
 * transaction.
 */
async function runStages(counting: Counting, size: BatchSize): Promise<number> {
  let done = 0;
  for (const stage of STAGES) {
    const keys = await stage.run(counting, size.limitOf(stage));
    if (counting.failedBefore && keys.length > 0)
      await forgetFailures(counting.scope, stage.kind, keys);
    done += keys.length;
    if (done > YOUNG || (size.oneKind && done > 0)) break;
  }
  return done;
}

/**
 * A record that coverage cannot be read from must not undo the count. The previous coverage then
 * stays.
 */
async function coverWhatCanBe(scope: TenantScope, onFailure: OnFailure): Promise<void> {
  await scope.query('SAVEPOINT coverage');
  try {
    await refreshCoverage(scope);
  } catch (cause) {
    await scope.query('ROLLBACK TO SAVEPOINT coverage');
    onFailure(cause);
  }
}

/**
 * Raises the version that caches go by, and tells what has changed. Once everything is counted, it also
 * refreshes the coverage.
 */
async function conclude(
  { scope, judgesAll }: Counting,
  done: number,
  now: Date,
  onFailure: OnFailure,
): Promise<Batch> {
  const left = await hasMarks(scope);
  if (!left) await coverWhatCanBe(scope, onFailure);
  const [row] = await scope.query<{ count: string }>(
    `UPDATE msp SET data_version = data_version + 1, counted_at = CASE WHEN $3 THEN counted_at ELSE $2 END,
      counted_with = CASE WHEN $3 THEN counted_with ELSE counting_with END,
      judging_version = judging_version + $4
    WHERE id = $1 RETURNING data_version AS count`,
    [scope.tenantId, now, left, Number(judgesAll)],
  );
  await tellChanged(scope, { count: Number(row!.count), at: now });
  return { done, left };
}

/**
 * Counts the next marks in one transaction. The lock comes before the snapshot, so that a slow
 * refresher can never write older sums over newer ones. The answer is `BUSY` when another process
 * counts the tenant for longer than `patienceMs`.
 */
export async function countBatch(
  database: Database,
  tenantId: number,
  now: Date,
  size: BatchSize,
  patienceMs: number,
): Promise<Batch | typeof BUSY> {
  const onFailure: OnFailure = (cause) => {
    if (!turnsOf(database).emit('failed', { tenantId, cause })) throw cause;
  };
  try {
    return await database.write(tenantId, async (scope) => {
      await lockWithin(scope, patienceMs);
      const counting = await openCounting(scope, now);
      const turn = await followCatalogue(scope, counting.tenant.countingWith);
      // The new marks must be committed even when their count fails, so nothing is counted here.
      if (turn !== 'OURS') return { done: 0, left: turn === 'TAKEN_OVER' };
      await followDay(scope, counting.tenant.countedThrough, counting.tenant.today);
      return conclude(counting, await runStages(counting, size), now, onFailure);
    });
  } catch (error) {
    if (error instanceof LockTaken) return BUSY;
    throw error;
  }
}
