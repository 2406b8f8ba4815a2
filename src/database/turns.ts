import { performance } from 'node:perf_hooks';
import { Refusal } from '../errors';
import { abortReason, refuseAborted } from './refused-statement';

/** Who takes turns: a tenant, or work that is nobody's in particular. */
export type Lane = number | string;

export interface TurnLimits {
  /** How many turns there are at once: the connections of the pool. */
  readonly turns: number;
  /** How many of them one lane has while others ask too. */
  readonly share: number;
  /** How many it has while no other tenant asks. */
  readonly alone: number;
  /** How many pieces of work of one lane may wait. */
  readonly queue: number;
  readonly waitMs: number;
}

export interface TurnOptions {
  readonly signal?: AbortSignal | undefined;
  /** Part of work that had a turn before: it goes on before other work of its lane begins, and is not turned away. */
  readonly begun?: boolean | undefined;
}

interface Asked {
  readonly lane: Lane;
  readonly at: number;
}

/** A tenant who asked so lately is there still: its next question is to find the others few. */
const ABOUT_MS = 2000;

interface InLine {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Hands out the right to use a connection, to one lane after the other. However much one tenant
 * asks for, another one's work is the next: it never waits behind more than what runs already.
 */
export class Turns {
  private free: number;
  /** In the order in which they come next. */
  private readonly lanes = new Map<Lane, InLine>();
  /** The tenants who asked last, two different ones. */
  private asked: readonly Asked[] = [];

  constructor(private readonly limits: TurnLimits) {
    this.free = limits.turns;
  }

  /** Waits for a turn. What it gives ends the turn, and must be called once. */
  async take(lane: Lane, options: TurnOptions = {}): Promise<() => void> {
    refuseAborted(options.signal);
    const line = this.lineOf(lane);
    this.note(lane);
    if (this.free === 0 || line.running >= this.mostOf(lane) || line.waiting.length > 0) {
      await this.wait(line, options);
    } else this.begin(line);
    return () => this.end(lane, line);
  }

  private lineOf(lane: Lane): InLine {
    const line = this.lanes.get(lane) ?? { running: 0, waiting: [] };
    this.lanes.set(lane, line);
    return line;
  }

  private begin(line: InLine): void {
    this.free -= 1;
    line.running += 1;
  }

  /** Hands on what is free. Whoever had it goes to the end of the order. */
  private end(lane: Lane, line: InLine): void {
    this.free += 1;
    line.running -= 1;
    this.lanes.delete(lane);
    if (line.running + line.waiting.length > 0) this.lanes.set(lane, line);
    for (let next = this.next(); next; next = this.next()) {
      this.begin(next);
      next.waiting.shift()!();
    }
  }

  /** Of those that wait, the one with the fewest turns; of equals the first in order. */
  private next(): InLine | null {
    if (this.free === 0) return null;
    let next: InLine | null = null;
    for (const [lane, line] of this.lanes) {
      if (line.waiting.length === 0 || line.running >= (next?.running ?? this.mostOf(lane)))
        continue;
      next = line;
    }
    return next;
  }

  private note(lane: Lane): void {
    if (typeof lane !== 'number') return;
    const [other] = this.asked.filter((asked) => asked.lane !== lane);
    this.asked = [{ lane, at: performance.now() }, ...(other ? [other] : [])];
  }

  /** What nobody else wants is not kept from anybody. */
  private mostOf(lane: Lane): number {
    const since = performance.now() - ABOUT_MS;
    const isOther = (each: Lane): boolean => typeof each === 'number' && each !== lane;
    const others =
      this.asked.some((asked) => isOther(asked.lane) && asked.at > since) ||
      [...this.lanes.keys()].some(isOther);
    return others ? this.limits.share : this.limits.alone;
  }

  /** Stands in line until the turn comes (it has begun by then), the time is up, or nobody wants it any more. */
  private wait({ waiting }: InLine, { signal, begun = false }: TurnOptions): Promise<void> {
    if (waiting.length >= this.limits.queue && !begun) throw tooMany(this.limits);
    return new Promise((resolve, reject) => {
      const leave = (why: Refusal): void => {
        waiting.splice(waiting.indexOf(come), 1);
        done();
        reject(why);
      };
      const left = (): void => leave(abortReason(signal!));
      const late = setTimeout(() => leave(tooLate(this.limits)), this.limits.waitMs);
      const done = (): void => {
        clearTimeout(late);
        signal?.removeEventListener('abort', left);
      };
      const come = (): void => {
        done();
        resolve();
      };
      late.unref();
      signal?.addEventListener('abort', left);
      if (begun) waiting.unshift(come);
      else waiting.push(come);
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
