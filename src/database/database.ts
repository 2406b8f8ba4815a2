import { Pool, types, type PoolClient } from 'pg';
import { openScope, type Access, type ScopeMode, type TenantScope } from './tenant-scope';

const DATE = 1082;
// A calendar date has no zone: as text it stays the day it is.
types.setTypeParser(DATE, (text) => text);

/** What the rest of the program may do with the database: open a tenant's scope, or (operators only) work as its owner. */
export interface Database {
  /** One read-only snapshot of one tenant. */
  read<T>(access: Access, work: (scope: TenantScope) => Promise<T>): Promise<T>;
  /** One transaction on one tenant; everything or nothing. */
  write<T>(tenantId: number, work: (scope: TenantScope) => Promise<T>): Promise<T>;
  /** A read scope that outlives a callback: the caller must close it. */
  openRead(access: Access): Promise<OpenScope>;
  /** Outside every tenant, as the owner: creating and listing MSPs, health. Row-level security still hides tenants' rows. */
  asOwner<T>(work: (connection: PoolClient) => Promise<T>): Promise<T>;
  /** Told of every statement run inside a scope. */
  onStatement: (sql: string) => void;
  close(): Promise<void>;
}

export interface OpenScope {
  readonly scope: TenantScope;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
}

class PostgresDatabase implements Database {
  onStatement: (sql: string) => void = () => undefined;

  constructor(private readonly pool: Pool) {}

  read<T>(access: Access, work: (scope: TenantScope) => Promise<T>): Promise<T> {
    return this.inScope(access, 'READ', work);
  }

  write<T>(tenantId: number, work: (scope: TenantScope) => Promise<T>): Promise<T> {
    return this.inScope({ tenantId, clientIds: null }, 'WRITE', work);
  }

  async openRead(access: Access): Promise<OpenScope> {
    const connection = await this.pool.connect();
    try {
      const scope = await openScope(connection, access, 'READ', this.onStatement);
      return { scope, close: () => this.end(connection, 'COMMIT') };
    } catch (error) {
      connection.release(true);
      throw error;
    }
  }

  async asOwner<T>(work: (connection: PoolClient) => Promise<T>): Promise<T> {
    const connection = await this.pool.connect();
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async inScope<T>(
    access: Access,
    mode: ScopeMode,
    work: (scope: TenantScope) => Promise<T>,
  ): Promise<T> {
    const connection = await this.pool.connect();
    let result: T;
    try {
      result = await work(await openScope(connection, access, mode, this.onStatement));
    } catch (error) {
      await this.end(connection, 'ROLLBACK');
      throw error;
    }
    // Outside the try: a COMMIT that fails has already given the connection back.
    await this.end(connection, 'COMMIT');
    return result;
  }

  /** Ends the transaction; a connection that cannot even do that is thrown away, not reused. */
  private async end(connection: PoolClient, statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    try {
      await connection.query(statement);
      connection.release();
    } catch (error) {
      connection.release(true);
      if (statement === 'COMMIT') throw error;
    }
  }
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: 'seatwise',
  });
  // An idle connection that breaks is replaced on the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDatabase(pool);
}
