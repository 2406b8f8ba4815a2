import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { messageOf } from '../errors';
import { forgetEvents } from '../events/forget-events';
import type { Logger } from '../logger';

const EVERY_MS = 3_600_000;

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Forgetting {
  stop(): Promise<void>;
}

/** Forgets events that are older than so many days: now, and every hour. */
export function forgetOldEvents({ database, clock, logger }: Parts, days: number): Forgetting {
  const stopping = new AbortController();
  const owner = database.within({ signal: stopping.signal });
  const forget = (): Promise<void> =>
    forgetEvents(owner, days, clock.now()).catch((error: unknown) => {
      if (!stopping.signal.aborted)
        logger.warn({ reason: messageOf(error) }, 'old events could not be forgotten');
    });
  let running = forget();
  const timer = setInterval(() => {
    running = running.then(forget);
  }, EVERY_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
      stopping.abort();
      return running;
    },
  };
}
