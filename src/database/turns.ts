import { performance } from 'node:perf_hooks';
import { Refusal } from '../errors';
import { abortReason, refuseAborted } from './refused-statement';

/** Who takes turns: a tenant, or work that belongs to no tenant. */
export type Lane = number | string;

export interface TurnLimits {
  /** How many turns there are at once: the size of the pool. */
  readonly turns: number;
  /** How many of them one lane may have while others ask too. */
  readonly share: number;
  /** How many it may have while no other tenant asks. */
  readonly alone: number;
  /** How many pieces of work of one lane may wait. */
  readonly queue: number;
  readonly waitMs: number;
}

export interface TurnOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the work had a turn before. It then goes before other work of its lane, and is never
   * refused for a full queue.
   */
  readonly begun?: boolean | undefined;
}

interface Request {
  readonly lane: Lane;
  readonly at: number;
}

/**
 * A tenant who asked within this time counts as still there. The others keep to their share, so
 * that its next request finds free turns.
 */
const STILL_THERE_MS = 2000;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Gives out the right to use a connection, to one lane after the other. However much one tenant
 * asks, work of another tenant comes next: it never waits for more than the work that already runs.
 */
export class Turns {
  private free: number;
  /** In the order in which they come next. */
  private readonly lanes = new Map<Lane, Queue>();
  /** The last two different tenants who asked. */
  private lastRequests: readonly Request[] = [];

  constructor(private readonly limits: TurnLimits) {
    this.free = limits.turns;
  }

  /** Waits for a turn. Returns a function that ends it, which must be called once. */
  async take(lane: Lane, options: TurnOptions = {}): Promise<() => void> {
    refuseAborted(options.signal);
    const queue = this.queueOf(lane);
    this.note(lane);
    if (this.free === 0 || queue.running >= this.mostOf(lane) || queue.waiting.length > 0) {
      await this.wait(queue, options);
    } else this.begin(queue);
    return () => this.end(lane, queue);
  }

  private queueOf(lane: Lane): Queue {
    const queue = this.lanes.get(lane) ?? { running: 0, waiting: [] };
    this.lanes.set(lane, queue);
    return queue;
  }

  private begin(queue: Queue): void {
    this.free -= 1;
    queue.running += 1;
  }

  /** Ends a turn and gives it on. The lane that had it goes to the end of the order. */
  private end(lane: Lane, queue: Queue): void {
    this.free += 1;
    queue.running -= 1;
    this.lanes.delete(lane);
    if (queue.running + queue.waiting.length > 0) this.lanes.set(lane, queue);
    for (let next = this.next(); next; next = this.next()) {
      this.begin(next);
      next.waiting.shift()!();
    }
  }

  /** The waiting lane with the fewest turns; among equals, the first in order. */
  private next(): Queue | null {
    if (this.free === 0) return null;
    let next: Queue | null = null;
    for (const [lane, queue] of this.lanes) {
      if (queue.waiting.length === 0 || queue.running >= (next?.running ?? this.mostOf(lane)))
        continue;
      next = queue;
    }
    return next;
  }

  private note(lane: Lane): void {
    if (typeof lane !== 'number') return;
    const [other] = this.lastRequests.filter((request) => request.lane !== lane);
    this.lastRequests = [{ lane, at: performance.now() }, ...(other ? [other] : [])];
  }

  /** How many turns the lane may have now. A tenant that is alone may have more than its share. */
  private mostOf(lane: Lane): number {
    const since = performance.now() - STILL_THERE_MS;
    const isOther = (each: Lane): boolean => typeof each === 'number' && each !== lane;
    const others =
      this.lastRequests.some((request) => isOther(request.lane) && request.at > since) ||
      [...this.lanes.keys()].some(isOther);
    return others ? this.limits.share : this.limits.alone;
  }

  /** Waits until the turn comes and has begun, the time is up, or nobody wants it any more. */
  private wait({ waiting }: Queue, { signal, begun = false }: TurnOptions): Promise<void> {
    if (waiting.length >= this.limits.queue && !begun) throw tooMany(this.limits);
    return new Promise((resolve, reject) => {
      const leave = (why: Refusal): void => {
        waiting.splice(waiting.indexOf(takeTurn), 1);
        done();
        reject(why);
      };
      const onAbort = (): void => leave(abortReason(signal!));
      const timeout = setTimeout(() => leave(tooLate(this.limits)), this.limits.waitMs);
      const done = (): void => {
        clearTimeout(timeout);
        signal?.removeEventListener('abort', onAbort);
      };
      const takeTurn = (): void => {
        done();
        resolve();
      };
      timeout.unref();
      signal?.addEventListener('abort', onAbort);
      if (begun) waiting.unshift(takeTurn);
      else waiting.push(takeTurn);
    });
  }
}

const tooMany = ({ queue }: TurnLimits): Refusal =>
  new Refusal(
    'TOO_MANY_WAITING',
    `${queue} requests of this MSP wait already, which is as many as may. Ask again in a moment, and for less at a time.`,
    { most: queue },
  );

const tooLate = ({ waitMs }: TurnLimits): Refusal =>
  new Refusal(
    'BUSY',
    `No turn came within ${waitMs / 1000} seconds: there is more to do than can be done. Ask again in a moment.`,
  );
