import { Pool, types, type PoolClient } from 'pg';
import type { Outage } from './outage';

const DATE = 1082;
// A calendar date has no zone: as text it stays the day it is.
types.setTypeParser(DATE, (text) => text);

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  readonly connectMs: number;
  /** The longest that any answer is waited for. */
  readonly answerMs: number;
}

/** So long statements have to end when the pool is closed. */
const LAST_MS = 1000;

/** Connections that may break, in anybody's hands or in nobody's, without ending the process. */
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
    // One that breaks is replaced on the next use, and whoever used it is told by its statement.
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

  /** Waits for those in use, but not for a statement that nobody could cancel: that one is cut off. */
  async close(): Promise<void> {
    const cut = setTimeout(() => this.connected.forEach((client) => void endNow(client)), LAST_MS);
    await this.pool.end();
    clearTimeout(cut);
  }
}

/** Ending a client that still waits for an answer destroys its connection; the pool's type hides that it is one. */
const endNow = (client: PoolClient): Promise<void> =>
  (client as unknown as { end(): Promise<void> }).end();
