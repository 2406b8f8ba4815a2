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
/** How often this program notes that it runs. Without the note, others take it for gone. */
const NOTE_MS = 60_000;
/** The pause when nothing can be counted because others count already, or hold the rows. */
const STEP_ASIDE_MS = 50;

export interface BackgroundRefresh {
  /** Ends the batch under way. Figures that are not counted yet stay marked. */
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

/**
 * A refusal says that the database is away or busy. That is logged elsewhere, and the
 * next round comes soon.
 */
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
      .on('left', this.onLeft)
      .on('steppedOver', this.onSteppedOver)
      .on('failed', this.onFailed);
    this.running = this.run();
  }

  stop(): Promise<void> {
    this.stopping.abort();
    this.turns
      .off('left', this.onLeft)
      .off('steppedOver', this.onSteppedOver)
      .off('failed', this.onFailed);
    this.wake.abort();
    return this.running;
  }

  private readonly onLeft = (tenantId: number): void => {
    this.add(tenantId);
    this.wake.abort();
  };

  private readonly onSteppedOver = ({ cause, ...what }: SteppedOver): void =>
    this.parts.logger.error(
      { err: cause, ...what },
      'something could not be counted and was stepped over',
    );

  private readonly onFailed = ({ tenantId, cause }: CountFailure): void => {
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

  /** Called between the batches of a round too, because a round may take long. */
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

  /**
   * Adds a tenant that has work. Each start of a program tries once more what was stepped over,
   * because a newer program may be able to count it.
   */
  private async consider(tenant: WaitingTenant): Promise<void> {
    const { tenantId, isSteppedOver } = tenant;
    warnOfClock(this.parts.logger, this.warned, tenant);
    const isRetried = this.isFirst && isSteppedOver;
    if (isRetried) await this.database.write(tenantId, markNotCounted);
    if ((isWaiting(tenant) || isRetried) && !this.turns.isCounting(tenantId)) this.add(tenantId);
  }

  /**
   * Counts one batch of each waiting tenant, and drops the tenants with nothing left. Returns
   * whether anything was counted.
   */
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
      this.onFailed({ tenantId, cause });
      return false;
    }
  }

  private async sleep(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.wake.signal, ref: false }).catch(() => undefined);
    this.wake = new AbortController();
  }
}

/**
 * Counts stale figures: those that callers had no time for, those left by a crash or by an import
 * that deferred its count, and every MSP's new day. MSPs take turns, a batch each, so that a large
 * one never keeps the others waiting.
 */
export const refreshInBackground = (parts: ServerParts): BackgroundRefresh => new Background(parts);
