import type { Waiting } from './waiting';

/** The most that a connection asks of its source. */
export interface Pace {
  readonly perSecond: number;
  readonly concurrent: number;
}

const SECOND = 1000;
/** It takes this many good answers to get from nothing back to the full pace. */
const STEPS_TO_FULL = 50;
const SLOWEST = 1 / 60;

/**
 * The calls that a connection may make: so many at once, so many a second. Both are halved when the
 * source says that it is too much, and come back step by step with each good answer.
 */
export class Budget {
  private perSecond: number;
  private concurrent: number;
  private running = 0;
  private nextAt = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly most: Pace,
    private readonly waiting: Waiting,
  ) {
    this.perSecond = most.perSecond;
    this.concurrent = most.concurrent;
  }

  /** Runs one call when it is its turn. Returns the result, and how long it had to wait. */
  async spend<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      await this.space(signal);
      return await call();
    } finally {
      this.running -= 1;
      this.next();
    }
  }

  get pace(): Pace {
    return { perSecond: this.perSecond, concurrent: Math.floor(this.concurrent) };
  }

  /** The source has answered well. */
  ease(): void {
    const { most } = this;
    this.perSecond = Math.min(most.perSecond, this.perSecond + most.perSecond / STEPS_TO_FULL);
    this.concurrent = Math.min(most.concurrent, this.concurrent + most.concurrent / STEPS_TO_FULL);
  }

  /** The source has said that it is too much. */
  halve(): void {
    this.perSecond = Math.max(SLOWEST, this.perSecond / 2);
    this.concurrent = Math.max(1, this.concurrent / 2);
  }

  private async turn(): Promise<void> {
    if (this.running >= Math.floor(this.concurrent))
      await new Promise<void>((resolve) => this.line.push(resolve));
    this.running += 1;
  }

  private next(): void {
    if (this.running < Math.floor(this.concurrent)) this.line.shift()?.();
  }

  private async space(signal: AbortSignal): Promise<void> {
    const now = this.waiting.elapsed();
    const at = Math.max(now, this.nextAt);
    this.nextAt = at + SECOND / this.perSecond;
    if (at > now) await this.waiting.pause(at - now, signal);
  }
}
