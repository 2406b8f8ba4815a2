import { performance } from 'node:perf_hooks';
import { messageOf } from '../errors';
import type { Logger } from '../logger';

/**
 * After this time without a failure, an answer on an old connection counts as much as one
 * on a new connection.
 */
const SETTLED_MS = 5000;

/**
 * Logs once that the database went away and once that it is back, however many requests noticed.
 */
export class Outage {
  private since: number | null = null;
  private lastFailure = 0;
  private readonly connected = new WeakMap<object, number>();

  constructor(private readonly logger: Logger) {}

  noteConnected(connection: object): void {
    this.connected.set(connection, performance.now());
  }

  noteFailure(error: unknown): void {
    this.lastFailure = performance.now();
    if (this.since !== null) return;
    this.since = this.lastFailure;
    this.logger.error(
      { reason: messageOf(error) },
      'the database does not answer; requests are refused until it does',
    );
  }

  /**
   * Ends the outage. An older connection may answer a last time while the server is already gone,
   * so its answer does not count at first.
   */
  noteAnswer(connection: object | null): void {
    if (this.since === null) return;
    const now = performance.now();
    const connectedAt = (connection && this.connected.get(connection)) ?? 0;
    if (connectedAt < this.lastFailure && now - this.lastFailure < SETTLED_MS) return;
    const seconds = Math.round((now - this.since) / 100) / 10;
    this.since = null;
    this.logger.info({ seconds }, 'the database answers again');
  }
}
