import { refreshStale } from '../rollup/refresh';
import type { ServerParts } from './server-parts';
import { tenantsWithWork } from './waiting-tenants';

const EVERY_MS = 10_000;

export interface BackgroundRefresh {
  /** Waits for the round that is under way. */
  stop(): Promise<void>;
}

async function refreshAll({ database, clock, logger }: ServerParts): Promise<void> {
  for (const { tenantId } of await tenantsWithWork(database, clock)) {
    await refreshStale(database, tenantId, clock).catch((error: unknown) =>
      logger.error({ err: error, tenantId }, 'an MSP could not be counted'),
    );
  }
}

/**
 * Counts what waits: figures left behind by a crash or by an import that deferred its count, and
 * every MSP's new day. Rounds never overlap.
 */
export function refreshInBackground(parts: ServerParts): BackgroundRefresh {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const run = (): void => {
    round = refreshAll(parts)
      .catch((error: unknown) =>
        parts.logger.error({ err: error }, 'counting in the background failed'),
      )
      .then(() => {
        if (!stopped) timer = setTimeout(run, EVERY_MS).unref();
      });
  };
  run();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return round;
    },
  };
}
