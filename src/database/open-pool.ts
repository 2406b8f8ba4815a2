import { Pool, types, type PoolClient } from 'pg';
import type { Outage } from './outage';

const DATE = 1082;
// A calendar date has no zone. As text it stays the same day everywhere.
types.setTypeParser(DATE, (text) => text);

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  readonly connectMs: number;
  /** How long an answer is waited for at most. */
  readonly answerMs: number;
}

/** How long running statements have when the pool is closed. */
const LAST_MS = 1000;

/** A pool whose connections may break, in use or idle, without ending the process. */
export class OpenPool {
  private readonly pool: Pool;
  private readonly connected = new Set<PoolClient>();

  constructor({ url, size, connectMs, answerMs }: PoolOptions, outage: Outage) {
    this.pool = new Pool({
      connectionString: url,
      max: size,
      application_name: 'seatwise',
      connectionTimeoutMillis: connectMs,
      query_timeout: answerMs,
      keepAlive: true,
    });
    // A broken connection is replaced on the next use. Its user gets the error from the statement.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => {
      client.on('error', () => undefined);
      outage.noteConnected(client);
      this.connected.add(client);
    });
    this.pool.on('remove', (client) => this.connected.delete(client));
  }

  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  /**
   * Waits for the connections in use. A statement that nobody could cancel is cut
   * off after `LAST_MS`.
   */
  async close(): Promise<void> {
    const cut = setTimeout(() => this.connected.forEach((client) => void endNow(client)), LAST_MS);
    await this.pool.end();
    clearTimeout(cut);
  }
}

/**
 * Ends a client and destroys its connection, even while it waits for an answer. The type of the
 * pool hides this method.
 */
const endNow = (client: PoolClient): Promise<void> =>
  (client as unknown as { end(): Promise<void> }).end();
