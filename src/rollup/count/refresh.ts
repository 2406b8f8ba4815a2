import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import type { Batch } from './count-batch';
import { readFreshness, type Freshness } from '../marks/freshness';
import { Refresher } from './refresher';
import { staleWork } from '../marks/stale-tables';
import { BUSY, turnsOf } from './refresh-turns';
import { isBehind } from '../marks/waiting-work';

/**
 * How much of the waiting work is done, in tickets and client-months. The `total` grows when
 * recounted tickets touch more months.
 */
export interface RefreshProgress {
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: RefreshProgress) => void;

/** The pause when an import holds all the rows that wait. */
const STEP_ASIDE_MS = 20;
const FEW = 200;

/** A batch that did no more than the last one may have taken the same rows, which came back. */
const isSame = (batch: Batch, before: Batch | null): boolean =>
  batch.left && batch.done === before?.done && batch.done <= FEW;

const freshness = (database: Database, tenantId: number): Promise<Freshness> =>
  database.read({ tenantId, clientIds: null }, readFreshness);

const behind = (database: Database, tenantId: number, clock: Clock): Promise<boolean> =>
  database.read({ tenantId, clientIds: null }, (scope) => isBehind(scope, clock.now()));

async function waiting(database: Database, tenantId: number): Promise<number> {
  const work = await database.read({ tenantId, clientIds: null }, staleWork);
  return work.TICKET + work.MONTH + work.COST + work.BAND;
}

/**
 * Recounts everything that is marked stale until nothing is, however long it takes. It may run in
 * many places at once. An interrupted run leaves its marks to the next.
 */
export async function refreshStale(
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress?: OnProgress,
): Promise<Freshness> {
  if (await behind(database, tenantId, clock)) {
    const total = onProgress ? await waiting(database, tenantId) : 0;
    await turnsOf(database).during(tenantId, () =>
      countAll(new Refresher(database, tenantId, clock), total, onProgress),
    );
  }
  return freshness(database, tenantId);
}

async function countAll(
  refresher: Refresher,
  expected: number,
  onProgress?: OnProgress,
): Promise<void> {
  let [done, before]: [number, Batch | null] = [0, null];
  for (;;) {
    const batch = await refresher.batch();
    if (batch === BUSY) continue;
    done += batch.done;
    onProgress?.({ done, total: batch.left ? Math.max(done, expected) : done });
    if (!batch.left) return;
    if (isSame(batch, before)) await pause(STEP_ASIDE_MS);
    before = batch;
  }
}

/**
 * Counts what waits while a caller waits, for a limited number of seconds. It waits for at most one
 * batch of another process. The rest is counted in the background, and `staleMonths` tells how
 * much. The records are already stored, so a failure here must not look like a failed import.
 */
export async function refreshWithin(
  database: Database,
  tenantId: number,
  clock: Clock,
  seconds: number,
): Promise<Freshness> {
  const turns = turnsOf(database);
  const until = performance.now() + seconds * 1000;
  const refresher = new Refresher(database, tenantId, clock);
  const isLeft = await turns
    .during(tenantId, async () =>
      (await behind(database, tenantId, clock)) ? countUntil(refresher, until) : false,
    )
    .catch((cause: unknown) => {
      if (!turns.emit('failed', { tenantId, cause })) throw cause;
      return true;
    });
  if (isLeft) turns.emit('left', tenantId);
  return freshness(database, tenantId);
}

/**
 * The first batch may wait for another process's. After that, work that somebody else is counting
 * is left to them.
 */
async function countUntil(refresher: Refresher, until: number): Promise<boolean> {
  const left = (): number => until - performance.now();
  let before: Batch | null = null;
  let patience = left();
  while (left() > 0) {
    const batch = await refresher.batch(patience);
    if (batch === BUSY) return true;
    if (!batch.left) return false;
    if (isSame(batch, before)) await pause(STEP_ASIDE_MS);
    [before, patience] = [batch, 0];
  }
  return true;
}
