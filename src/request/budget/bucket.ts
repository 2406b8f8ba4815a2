import { performance } from 'node:perf_hooks';
import type { Level, SharedBucket } from './shared-bucket';

/** A server takes a fiftieth at once, so that small requests do not each ask the database. */
const PORTIONS = 50;

/** What this server has taken out of a shared bucket and not used yet. It is good until the bucket is filled. */
export class Bucket {
  private inHand = 0;
  private shared: Level;

  constructor(
    private readonly bucket: SharedBucket,
    readonly size: number,
  ) {
    this.shared = { left: size, fullAt: 0 };
  }

  /** What is left of it, as far as this server knows: others may have spent since. */
  get level(): Level {
    const { left, fullAt } = this.shared;
    return fullAt <= performance.now()
      ? { left: this.size, fullAt: performance.now() }
      : { left: left + this.inHand, fullAt };
  }

  /** Spends an amount; null when it did, and else the moment at which there is enough again. */
  async spend(amount: number): Promise<number | null> {
    this.dropWhatIsOver();
    if (this.inHand >= amount) {
      this.inHand -= amount;
      return null;
    }
    const missing = amount - this.inHand;
    const portion = Math.max(missing, Math.floor(this.size / PORTIONS));
    return (await this.takeInHand(portion, amount)) && (await this.takeInHand(missing, amount));
  }

  /**
   * Takes back what was spent and not used, as long as the bucket was not filled since (`until`). It
   * stays with this server, so that giving back asks nothing of the database.
   */
  giveBack(amount: number, until: number): void {
    if (performance.now() < until) this.inHand += amount;
  }

  private dropWhatIsOver(): void {
    if (this.shared.fullAt <= performance.now()) this.inHand = 0;
  }

  private async takeInHand(portion: number, amount: number): Promise<number | null> {
    const taken = await this.bucket.take(portion);
    if ('refusedUntil' in taken) return taken.refusedUntil;
    this.shared = taken.level;
    this.inHand += portion - amount;
    return null;
  }
}
