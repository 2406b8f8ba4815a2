import { Pool, types, type PoolClient } from 'pg';

const [INT8, NUMERIC, DATE] = [20, 1700, 1082];
types.setTypeParser(INT8, Number);
types.setTypeParser(NUMERIC, Number);
types.setTypeParser(DATE, (text) => text);

export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** Reads for one request; everything in it sees the same tenant. */
export interface TenantReader {
  readonly tenantId: number;
  read<Row>(statement: NamedStatement, values: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly url: string;
  readonly tenantId: number;
  /** Whether each request has a transaction of the tenant with row-level security in force. */
  readonly inTransaction: boolean;
}

const opening = (tenantId: number): string =>
  `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE seatwise_app; SET LOCAL app.tenant_id = '${tenantId}'`;

async function ask<Row>(
  on: Pool | PoolClient,
  { name, text }: NamedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await on.query({ name, text, values: [...values] });
  return rows as Row[];
}

/** Begins the transaction with the first statement, and hands out the connection to one at a time. */
function inTransaction(pool: Pool, tenantId: number): TenantReader {
  let last: Promise<PoolClient> | null = null;
  const begin = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    await client.query(opening(tenantId));
    return client;
  };
  return {
    tenantId,
    read: (statement, values) => {
      const turn = (last ??= begin());
      const rows = turn.then((client) => ask(client, statement, values));
      last = Promise.all([turn, rows]).then(([client]) => client);
      return rows as Promise<never>;
    },
    close: async () => {
      const client = await last;
      await client?.query('COMMIT');
      client?.release();
    },
  };
}

/** Opens a pool as large as Seatwise's, and a reader on it for each request. */
export function openReaders(options: ReaderOptions): () => TenantReader {
  const { url, tenantId } = options;
  const pool = new Pool({ connectionString: url, max: 8 });
  if (options.inTransaction) return () => inTransaction(pool, tenantId);
  const close = async (): Promise<void> => undefined;
  return () => ({
    tenantId,
    read: (statement, values) => ask(pool, statement, values),
    close,
  });
}
