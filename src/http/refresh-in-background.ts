import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../errors';
import type { Logger } from '../logger';
import { markNotCounted } from '../rollup/not-counted';
import { Refresher } from '../rollup/refresher';
import { BUSY, turnsOf, type SteppedOver } from '../rollup/refresh-turns';
import type { ServerParts } from './server-parts';
import { isSetBack, isWaiting, workOfTenants, type TenantWork } from './waiting-tenants';

const EVERY_MS = 10_000;
/** When nothing can be counted because others do, or hold the rows. */
const STEP_ASIDE_MS = 50;

export interface BackgroundRefresh {
  /** Ends the batch that is under way; what it had not counted yet stays marked. */
  stop(): Promise<void>;
}

type Waiting = Map<number, Refresher>;

function warnOfClock(logger: Logger, warned: Set<number>, work: TenantWork): void {
  if (!isSetBack(work) || warned.has(work.tenantId)) return;
  warned.add(work.tenantId);
  logger.warn(
    { tenantId: work.tenantId, days: -work.daysBehind! },
    'the clock was set back: figures are counted again as of its day',
  );
}

/** That the database is away or busy is told elsewhere, and the next round comes soon. */
const isFault = (error: unknown): boolean => !(error instanceof Refusal);

const tellOf = (logger: Logger) => ({
  steppedOver: ({ cause, ...what }: SteppedOver): void =>
    logger.error({ err: cause, ...what }, 'something could not be counted and was stepped over'),
  failed: ({ tenantId, cause }: { tenantId: number; cause: unknown }): void => {
    if (isFault(cause)) logger.error({ err: cause, tenantId }, 'an MSP could not be counted');
  },
});

/**
 * Counts what waits: what callers had no time for, figures left behind by a crash or by an import
 * that deferred its count, and every MSP's new day. MSPs take turns, a batch each, so that a large
 * one never keeps the others waiting.
 */
export function refreshInBackground(parts: ServerParts): BackgroundRefresh {
  const { clock, logger } = parts;
  const stop = new AbortController();
  const database = parts.database.within({ signal: stop.signal, lane: 'background' });
  const turns = turnsOf(database);
  const tell = tellOf(logger);
  const waiting: Waiting = new Map();
  const warned = new Set<number>();
  let isFirst = true;
  let wake = new AbortController();

  const add = (tenantId: number): void => {
    if (!waiting.has(tenantId)) waiting.set(tenantId, new Refresher(database, tenantId, clock));
  };
  const left = (tenantId: number): void => {
    add(tenantId);
    wake.abort();
  };

  /** What was stepped over is tried once more by every start: it may be that of a newer program. */
  const look = async (): Promise<void> => {
    for (const work of await workOfTenants(database, clock)) {
      warnOfClock(logger, warned, work);
      const isRetried = isFirst && work.notCounted > 0;
      if (isRetried) await database.write(work.tenantId, markNotCounted);
      if ((isWaiting(work) || isRetried) && !turns.isCounting(work.tenantId)) add(work.tenantId);
    }
    isFirst = false;
  };

  /** One batch of each; those with nothing left are done. Tells whether anything was counted. */
  const round = async (): Promise<boolean> => {
    let counted = false;
    for (const [tenantId, refresher] of [...waiting]) {
      if (stop.signal.aborted) return counted;
      const batch = await refresher.batch(0).catch((cause: unknown) => {
        tell.failed({ tenantId, cause });
        return null;
      });
      if (batch === null || (batch !== BUSY && !batch.left)) waiting.delete(tenantId);
      counted ||= batch !== null && batch !== BUSY && batch.done > 0;
    }
    return counted;
  };

  const sleep = async (ms: number): Promise<void> => {
    await pause(ms, undefined, { signal: wake.signal, ref: false }).catch(() => undefined);
    wake = new AbortController();
  };

  const run = async (): Promise<void> => {
    for (let next = 0; !stop.signal.aborted;) {
      if (performance.now() >= next) {
        await look().catch((error: unknown) => {
          if (isFault(error)) logger.error({ err: error }, 'counting in the background failed');
        });
        next = performance.now() + EVERY_MS;
      }
      if (waiting.size === 0) await sleep(Math.max(0, next - performance.now()));
      else if (!(await round())) await sleep(STEP_ASIDE_MS);
    }
  };

  turns.on('left', left).on('steppedOver', tell.steppedOver).on('failed', tell.failed);
  const running = run();
  return {
    stop: () => {
      stop.abort();
      turns.off('left', left).off('steppedOver', tell.steppedOver).off('failed', tell.failed);
      wake.abort();
      return running;
    },
  };
}
