/** What a subscription watches. */
export interface Watched<T> {
  /** Calls back when there may be something new. Returns a function that ends that. */
  readonly hear: (ring: () => void) => () => void;
  /** What is new; null when nothing is. */
  readonly look: () => Promise<T | null>;
  /** Gives back what an answer needed, once it was given. */
  readonly settle: () => Promise<void>;
}

/**
 * Looks when the bell rings, and gives what it finds, the first time at once. However often it rang meanwhile,
 * it looks once. No generator: one of those cannot be ended while it waits.
 */
export class Watch<T> implements AsyncIterableIterator<T> {
  private rung = true;
  private ended = false;
  private wake: () => void = () => undefined;
  private readonly stopHearing: () => void;

  constructor(private readonly watched: Watched<T>) {
    this.stopHearing = watched.hear(() => {
      this.rung = true;
      this.wake();
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    try {
      const found = await this.findNext();
      if (found !== null) return { value: found, done: false };
    } catch (error) {
      await this.return();
      throw error;
    }
    return this.return();
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.ended = true;
    this.stopHearing();
    this.wake();
    await this.watched.settle();
    return { value: undefined, done: true };
  }

  private async findNext(): Promise<T | null> {
    for (;;) {
      await this.watched.settle();
      await this.ring();
      if (this.ended) return null;
      this.rung = false;
      const found = await this.watched.look();
      if (found !== null) return found;
    }
  }

  private async ring(): Promise<void> {
    if (this.rung || this.ended) return;
    await new Promise<void>((resolve) => (this.wake = resolve));
  }
}
