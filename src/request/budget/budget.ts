import { performance } from 'node:perf_hooks';
import type { Actor } from '../../auth/actor';
import type { TokenRegister } from '../../auth/token-register';
import type { Database } from '../../database/database';
import { Refusal } from '../../errors';
import { Bucket } from './bucket';
import { sharedBucket } from './shared-bucket';

/** What a token may spend within a minute, and what is left of that. */
export interface Limits {
  readonly perMinute: number;
  readonly left: number;
  /** After how many milliseconds all of it is there again. */
  readonly fullInMs: number;
  readonly share: number;
}

/** The end of spending: what is left, why nothing was spent, and the way to give back what was not used. */
interface Spent {
  readonly limits: Limits;
  readonly refusal: Refusal | null;
  readonly giveBack: (unused: number) => Limits;
}

interface Purse {
  readonly share: number;
  /** The own part first, and then what nobody has for himself. */
  readonly buckets: readonly Bucket[];
}

const MOST_BUCKETS = 10_000;
const SECOND = 1000;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const overBudget = (cost: number, { perMinute, fullInMs }: Limits): Refusal => {
  const retryAfter = Math.max(1, Math.ceil(fullInMs / SECOND));
  return new Refusal(
    'OVER_BUDGET',
    `This query costs ${cost}, and less than that is left of the ${perMinute} that this token may spend in a minute. Ask again in ${retryAfter} seconds, or for less.`,
    { cost, perMinute, retryAfter },
  );
};

const neverEnough = (cost: number, { perMinute }: Limits): Refusal =>
  new Refusal(
    'COST_TOO_HIGH',
    `This query costs ${cost}, more than this token may spend at once (${perMinute} a minute). Ask for fewer rows, months or fields.`,
    { cost, most: perMinute },
  );

/**
 * What each MSP may spend within a minute. A token that was issued with a share has that part for
 * itself, so that no other can use it up; all of them draw on the rest together.
 */
export class Budget {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly database: Database,
    private readonly register: TokenRegister,
    readonly perMinute: number,
  ) {}

  /** Spends the cost of a query, or says why not (`OVER_BUDGET`); and what is left in either case. */
  async spend(actor: Actor, cost: number): Promise<Spent> {
    const purse = await this.purseOf(actor);
    for (const bucket of purse.buckets) {
      if (bucket.size < cost || (await bucket.spend(cost)) !== null) continue;
      const { fullAt } = bucket.level;
      const giveBack = (unused: number): Limits => {
        bucket.giveBack(Math.min(unused, cost), fullAt);
        return limitsOf(purse);
      };
      return { limits: limitsOf(purse), refusal: null, giveBack };
    }
    const limits = limitsOf(purse);
    const largest = Math.max(...purse.buckets.map(({ size }) => size));
    const refusal = largest < cost ? neverEnough(cost, limits) : overBudget(cost, limits);
    return { limits, refusal, giveBack: () => limits };
  }

  private async purseOf({ tenantId, token }: Actor): Promise<Purse> {
    const { tokens } = await this.register.of(tenantId);
    const key = Number(/^api-token_\d+_(\d+)$/.exec(token ?? '')?.[1]);
    const share = Number(tokens.get(key)?.share ?? 0);
    const shared = sum([...tokens.values()].map((each) => Number(each.share)));
    const rest = this.bucketOf(tenantId, 'all', 1 - Math.min(1, shared));
    const own = share > 0 ? [this.bucketOf(tenantId, `token-${key}`, share)] : [];
    return { share, buckets: [...own, rest] };
  }

  private bucketOf(tenantId: number, name: string, part: number): Bucket {
    const points = Math.round(part * this.perMinute);
    const key = `${tenantId} ${name} ${points}`;
    const bucket =
      this.buckets.get(key) ??
      new Bucket(sharedBucket(this.database, tenantId, name, points), points);
    // The one that was used last stands last.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size > MOST_BUCKETS)
      this.buckets.delete(this.buckets.keys().next().value as string);
    return bucket;
  }
}

function limitsOf({ share, buckets }: Purse): Limits {
  const levels = buckets.map((bucket) => bucket.level);
  return {
    share,
    perMinute: sum(buckets.map(({ size }) => size)),
    left: sum(levels.map(({ left }) => left)),
    fullInMs: Math.max(0, ...levels.map(({ fullAt }) => fullAt - performance.now())),
  };
}
