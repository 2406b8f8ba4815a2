import { Pool } from 'pg';

/**
 * One connection beside the pool, for what must get through however busy the pool is: to ask
 * whether the database answers, and to cancel what nobody waits for any more.
 */
export class SideDoor {
  private readonly pool: Pool;
  private asking: Promise<unknown> | null = null;

  constructor(url: string, patienceMs: number) {
    this.pool = new Pool({
      connectionString: url,
      max: 1,
      application_name: 'seatwise health',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
      // Kept for good: it is needed most when there is no other to be had.
      idleTimeoutMillis: 0,
    });
    this.pool.on('error', () => undefined);
  }

  /** Fails when the database does not answer soon. Many who ask at once share one question. */
  ask(): Promise<unknown> {
    this.asking ??= this.pool.query('SELECT 1').finally(() => (this.asking = null));
    return this.asking;
  }

  cancel(pid: number): Promise<unknown> {
    return this.pool.query('SELECT pg_cancel_backend($1)', [pid]);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
