import { Pool } from 'pg';

/**
 * One connection beside the pool, for what must get through however busy the pool is: checking that
 * the database answers, and cancelling statements that nobody waits for any more.
 */
export class SideDoor {
  private readonly pool: Pool;
  private check: Promise<unknown> | null = null;

  constructor(url: string, patienceMs: number) {
    this.pool = new Pool({
      connectionString: url,
      max: 1,
      application_name: 'seatwise health',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
      // Never closed for being idle: it is needed most when there is no other connection.
      idleTimeoutMillis: 0,
    });
    this.pool.on('error', () => undefined);
  }

  /** Fails when the database does not answer soon. Callers at the same time share one check. */
  ask(): Promise<unknown> {
    this.check ??= this.pool.query('SELECT 1').finally(() => (this.check = null));
    return this.check;
  }

  cancel(pid: number): Promise<unknown> {
    return this.pool.query('SELECT pg_cancel_backend($1)', [pid]);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
