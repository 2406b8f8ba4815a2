import { setTimeout as pause } from 'node:timers/promises';
import { checkAlerts } from '../answers/alerts/check-alerts';
import { uncheckedMsps } from '../answers/alerts/unchecked-msps';
import { Refusal } from '../errors';
import type { ServerParts } from './server-parts';

const EVERY_MS = 10_000;

export interface AlertWatch {
  stop(): Promise<void>;
}

/**
 * Holds alerts against numbers that are new, and against each month as it ends. An MSP whose alerts cannot be
 * checked keeps no other waiting, and is tried again.
 */
export function watchAlerts({ database, clock, logger }: ServerParts): AlertWatch {
  const stopping = new AbortController();
  const { signal } = stopping;
  const behind = database.within({ signal, lane: 'background' });

  const orTell = async (work: Promise<unknown>, whose: object): Promise<void> => {
    try {
      await work;
    } catch (error) {
      // A refusal says that the database is away or busy, which is told elsewhere.
      if (signal.aborted || error instanceof Refusal) return;
      logger.error({ err: error, ...whose }, 'alerts could not be checked');
    }
  };

  const look = async (): Promise<void> => {
    for (const tenantId of await uncheckedMsps(behind, clock.now()))
      if (!signal.aborted) await orTell(checkAlerts(behind, tenantId, clock), { tenantId });
  };

  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      await orTell(look(), {});
      await pause(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };

  const watching = watch();
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}
