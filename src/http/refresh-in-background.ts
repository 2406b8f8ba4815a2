import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database';
import { Refusal } from '../errors';
import type { Logger } from '../logger';
import { markNotCounted } from '../rollup/marks/not-counted';
import { noteRunning } from '../rollup/marks/own-catalogue';
import {
  isSetBack,
  isWaiting,
  waitingTenants,
  type WaitingTenant,
} from '../rollup/marks/waiting-tenants';
import { Refresher } from '../rollup/count/refresher';
import {
  BUSY,
  turnsOf,
  type CountFailure,
  type RefreshTurns,
  type SteppedOver,
} from '../rollup/count/refresh-turns';
import type { ServerParts } from './server-parts';

const EVERY_MS = 10_000;
/** So often others must hear that this program runs, or they take it for gone. */
const NOTE_MS = 60_000;
/** When nothing can be counted because others do, or hold the rows. */
const STEP_ASIDE_MS = 50;

export interface BackgroundRefresh {
  /** Ends the batch that is under way; what it had not counted yet stays marked. */
  stop(): Promise<void>;
}

function warnOfClock(logger: Logger, warned: Set<number>, tenant: WaitingTenant): void {
  if (!isSetBack(tenant) || warned.has(tenant.tenantId)) return;
  warned.add(tenant.tenantId);
  logger.warn(
    { tenantId: tenant.tenantId, days: -tenant.daysBehind! },
    'the clock was set back: figures are counted again as of its day',
  );
}

/** That the database is away or busy is told elsewhere, and the next round comes soon. */
const isFault = (error: unknown): boolean => !(error instanceof Refusal);

class Background implements BackgroundRefresh {
  private readonly stopping = new AbortController();
  private readonly database: Database;
  private readonly turns: RefreshTurns;
  private readonly waiting = new Map<number, Refresher>();
  private readonly warned = new Set<number>();
  private readonly running: Promise<void>;
  private isFirst = true;
  private notedAt = -Infinity;
  private wake = new AbortController();

  constructor(private readonly parts: ServerParts) {
    this.database = parts.database.within({ signal: this.stopping.signal, lane: 'background' });
    this.turns = turnsOf(this.database)
      .on('left', this.left)
      .on('steppedOver', this.steppedOver)
      .on('failed', this.failed);
    this.running = this.run();
  }

  stop(): Promise<void> {
    this.stopping.abort();
    this.turns
      .off('left', this.left)
      .off('steppedOver', this.steppedOver)
      .off('failed', this.failed);
    this.wake.abort();
    return this.running;
  }

  private readonly left = (tenantId: number): void => {
    this.add(tenantId);
    this.wake.abort();
  };

  private readonly steppedOver = ({ cause, ...what }: SteppedOver): void =>
    this.parts.logger.error(
      { err: cause, ...what },
      'something could not be counted and was stepped over',
    );

  private readonly failed = ({ tenantId, cause }: CountFailure): void => {
    if (isFault(cause))
      this.parts.logger.error({ err: cause, tenantId }, 'an MSP could not be counted');
  };

  private add(tenantId: number): void {
    if (!this.waiting.has(tenantId))
      this.waiting.set(tenantId, new Refresher(this.database, tenantId, this.parts.clock));
  }

  private async run(): Promise<void> {
    for (let next = 0; !this.stopping.signal.aborted;) {
      if (performance.now() >= next) {
        await this.look();
        next = performance.now() + EVERY_MS;
      }
      if (this.waiting.size === 0) await this.sleep(Math.max(0, next - performance.now()));
      else if (!(await this.round())) await this.sleep(STEP_ASIDE_MS);
    }
  }

  /** However long a round takes: between its batches too. */
  private async note(): Promise<void> {
    if (performance.now() < this.notedAt + NOTE_MS) return;
    await noteRunning(this.database);
    this.notedAt = performance.now();
  }

  private async look(): Promise<void> {
    try {
      await this.note();
      for (const tenant of await waitingTenants(this.database, this.parts.clock.now()))
        await this.consider(tenant);
      this.isFirst = false;
    } catch (error) {
      if (isFault(error))
        this.parts.logger.error({ err: error }, 'counting in the background failed');
    }
  }

  /** What was stepped over is tried once more by every start: it may be that of a newer program. */
  private async consider(tenant: WaitingTenant): Promise<void> {
    const { tenantId, isSteppedOver } = tenant;
    warnOfClock(this.parts.logger, this.warned, tenant);
    const isRetried = this.isFirst && isSteppedOver;
    if (isRetried) await this.database.write(tenantId, markNotCounted);
    if ((isWaiting(tenant) || isRetried) && !this.turns.isCounting(tenantId)) this.add(tenantId);
  }

  /** One batch of each; those with nothing left are done. Tells whether anything was counted. */
  private async round(): Promise<boolean> {
    let counted = false;
    for (const refresher of [...this.waiting.values()]) {
      if (this.stopping.signal.aborted) break;
      if (await this.countOne(refresher)) counted = true;
    }
    return counted;
  }

  private async countOne(refresher: Refresher): Promise<boolean> {
    const { tenantId } = refresher;
    try {
      await this.note();
      const batch = await refresher.batch(0);
      if (batch === BUSY) return false;
      if (!batch.left) this.waiting.delete(tenantId);
      return batch.done > 0;
    } catch (cause) {
      this.waiting.delete(tenantId);
      this.failed({ tenantId, cause });
      return false;
    }
  }

  private async sleep(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.wake.signal, ref: false }).catch(() => undefined);
    this.wake = new AbortController();
  }
}

/**
 * Counts what waits: what callers had no time for, figures left behind by a crash or by an import
 * that deferred its count, and every MSP's new day. MSPs take turns, a batch each, so that a large
 * one never keeps the others waiting.
 */
export const refreshInBackground = (parts: ServerParts): BackgroundRefresh => new Background(parts);
