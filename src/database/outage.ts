import { performance } from 'node:perf_hooks';
import { messageOf } from '../errors';
import type { Logger } from '../logger';

/** Says once that the database went away, and once that it is back, however many requests met it. */
export class Outage {
  private since: number | null = null;

  constructor(private readonly logger: Logger) {}

  begin(error: unknown): void {
    if (this.since !== null) return;
    this.since = performance.now();
    this.logger.error(
      { reason: messageOf(error) },
      'the database does not answer; requests are refused until it does',
    );
  }

  end(): void {
    if (this.since === null) return;
    const seconds = Math.round((performance.now() - this.since) / 100) / 10;
    this.since = null;
    this.logger.info({ seconds }, 'the database answers again');
  }
}
