import { performance } from 'node:perf_hooks';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import { codeOf, messageOf, Refusal } from '../../errors';
import { countBatch, lockRefresh, type Batch } from './count-batch';
import { noteFailure } from '../marks/not-counted';
import { CountFailed, type Stage } from './refresh-stages';
import { BUSY, turnsOf } from './refresh-turns';

/**
 * The database is away, full, or in conflict with another transaction: the rows are not to blame.
 */
const PASSING = /^(08|25|40|53|57P|58|E[A-Z]+)|^55P03$/;

/** The rows may be to blame for a timeout: fewer at a time may be quick enough. */
const isPassing = (error: unknown): boolean => {
  const code = codeOf(error) ?? '';
  return error instanceof Refusal ? code !== 'TIMED_OUT' : PASSING.test(code);
};

/** So many failures without a success mean that the rows are not to blame. */
const MOST_IN_A_ROW = 20;

/**
 * Counts one tenant, a batch at a time. A failed batch is tried again in halves until one thing
 * fails alone. A thing that fails alone three times is stepped over, so that the rest is counted.
 */
export class Refresher {
  private readonly limits = new Map<Stage, number>();
  private failedInARow = 0;

  constructor(
    private readonly database: Database,
    readonly tenantId: number,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts the next batch. The answer is `BUSY` when others count the tenant for longer than
   * `patienceMs`.
   */
  batch(patienceMs = Infinity): Promise<Batch | typeof BUSY> {
    const until = performance.now() + patienceMs;
    return turnsOf(this.database).take(this.tenantId, patienceMs, () =>
      this.count(patienceMs === Infinity ? Infinity : until - performance.now()),
    );
  }

  private async count(patienceMs: number): Promise<Batch | typeof BUSY> {
    const { database, tenantId, clock, limits } = this;
    const size = {
      limitOf: (stage: Stage) => limits.get(stage) ?? stage.most,
      oneKind: limits.size > 0,
    };
    try {
      const batch = await countBatch(database, tenantId, clock.now(), size, patienceMs);
      if (batch !== BUSY && batch.done > 0) this.succeeded();
      return batch;
    } catch (error) {
      if (!(error instanceof CountFailed)) throw error;
      if (isPassing(error.cause)) throw error.cause;
      await this.failed(error);
      return { done: 0, left: true };
    }
  }

  private succeeded(): void {
    this.failedInARow = 0;
    for (const [stage, limit] of this.limits) {
      if (limit * 2 < stage.most) this.limits.set(stage, limit * 2);
      else this.limits.delete(stage);
    }
  }

  private async failed({ stage, keys, cause }: CountFailed): Promise<void> {
    this.limits.set(stage, Math.max(1, Math.floor(keys.length / 2)));
    if (keys.length > 1) return;
    const { database, tenantId, clock } = this;
    const isOver = await database.write(tenantId, async (scope) => {
      await lockRefresh(scope);
      return noteFailure(scope, stage.kind, keys[0]!, messageOf(cause), clock.now());
    });
    if (!isOver) return;
    turnsOf(database).emit('steppedOver', { tenantId, kind: stage.kind, key: keys[0]!, cause });
    this.failedInARow += 1;
    if (this.failedInARow >= MOST_IN_A_ROW) throw cause;
  }
}
