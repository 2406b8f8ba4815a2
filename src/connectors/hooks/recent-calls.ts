import { createHash } from 'node:crypto';

const MOST_REMEMBERED = 10_000;

/** A map that forgets what is oldest, so that strangers cannot fill the memory. */
function remember<T>(known: Map<string, T>, key: string, value: T): void {
  known.delete(key);
  known.set(key, value);
  if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value!);
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

interface Call {
  readonly address: string;
  readonly body: Buffer;
}

const digestOf = ({ address, body }: Call): string =>
  createHash('sha256').update(address).update('\n').update(body).digest('base64');

const BURST = 60;
const REFILL_MS = 1000;

/** The calls of the last hour, as far as this program took them. */
export class RecentCalls {
  private readonly buckets = new Map<string, Bucket>();
  private readonly bodies = new Map<string, number>();

  /** `now` is a time in milliseconds that only goes forward. */
  constructor(private readonly now: () => number) {}

  /** Whether one more call to this address is taken: 60 at once, and one a second. */
  take(address: string): boolean {
    const now = this.now();
    const { left, at } = this.buckets.get(address) ?? { left: BURST, at: now };
    const full = Math.min(BURST, left + (now - at) / REFILL_MS);
    remember(this.buckets, address, { left: Math.max(0, full - 1), at: now });
    return full >= 1;
  }

  /** Does what a body asks for, unless the same one came within this time and was done. */
  async once(call: Call, windowMs: number, work: () => Promise<void>): Promise<void> {
    const key = digestOf(call);
    const before = this.bodies.get(key);
    if (before !== undefined && this.now() - before < windowMs) return;
    await work();
    remember(this.bodies, key, this.now());
  }
}
