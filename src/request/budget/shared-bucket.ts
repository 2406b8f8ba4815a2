import { performance } from 'node:perf_hooks';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../database/database';

const MINUTE_SECONDS = 60;

/** What is left of a bucket, and when it is full again, by the clock of the process. */
export interface Level {
  readonly left: number;
  readonly fullAt: number;
}

/** A bucket that all servers of a database draw on. */
export interface SharedBucket {
  /** Takes an amount out of it; null when less than that is left. */
  take(amount: number): Promise<{ readonly level: Level } | { readonly refusedUntil: number }>;
}

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Lets the limiter speak to the database in the scope of one MSP. */
const clientOf = (database: Database, tenantId: number) => ({
  query: async ({ text, values }: Query) => ({
    rows: await database.write(tenantId, (scope) => scope.query(text, values), { unseen: true }),
  }),
});

const levelOf = (points: number, found: RateLimiterRes): Level => ({
  left: Math.max(0, points - found.consumedPoints),
  fullAt: performance.now() + Math.max(0, found.msBeforeNext),
});

/** The bucket of a name within an MSP, which holds so many points and is filled every minute. */
export function sharedBucket(
  database: Database,
  tenantId: number,
  name: string,
  points: number,
): SharedBucket {
  const key = `${tenantId}:${name}`;
  const limiter = new RateLimiterPostgres({
    storeClient: clientOf(database, tenantId),
    storeType: 'client',
    schemaName: 'limits',
    tableName: 'spent',
    tableCreated: true,
    keyPrefix: '',
    clearExpiredByTimeout: false,
    points,
    duration: MINUTE_SECONDS,
  });
  return {
    take: async (amount) => {
      try {
        return { level: levelOf(points, await limiter.consume(key, amount)) };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // What was refused is not spent.
        await limiter.reward(key, amount);
        return { refusedUntil: performance.now() + Math.max(0, refused.msBeforeNext) };
      }
    },
  };
}
