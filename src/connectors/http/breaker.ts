import { SourceProblem } from './source-problem';
import type { Waiting } from './waiting';

const FAILURES_TO_OPEN = 5;
const OPEN_MS = 5 * 60_000;

/**
 * Stops asking a source that has failed time after time. After a while one call may try; if it
 * fails too, the pause begins again.
 */
export class Breaker {
  private failures = 0;
  private openUntil = -Infinity;

  constructor(private readonly waiting: Pick<Waiting, 'clock' | 'elapsed'>) {}

  /** Refuses the call while the source is left alone. */
  check(): void {
    const { clock, elapsed } = this.waiting;
    const left = this.openUntil - elapsed();
    if (left <= 0) return;
    const retryAt = new Date(clock.now().getTime() + left);
    const what = 'The source has failed many times in a row, so it is left alone for a while';
    throw new SourceProblem('UNREACHABLE', `${what}.`, retryAt);
  }

  note(worked: boolean): void {
    this.failures = worked ? 0 : this.failures + 1;
    if (this.failures >= FAILURES_TO_OPEN) this.openUntil = this.waiting.elapsed() + OPEN_MS;
  }
}
