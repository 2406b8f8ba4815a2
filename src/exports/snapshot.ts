import type { TenantScope } from '../database/tenant-scope';
import { Refusal } from '../errors';

/**
 * A moment in the life of a database: what any transaction from this one on has written comes after it.
 * Transactions are numbered by the database, so neither clocks nor what is under way can leave a gap.
 */
interface Moment {
  /** Which database; numbers of another one say nothing. */
  readonly database: string;
  readonly transaction: string;
}

const NOW = `
  SELECT (SELECT system_identifier::text FROM pg_control_system()) || '-' || d.oid AS database,
    pg_snapshot_xmin(pg_current_snapshot())::text AS transaction
  FROM pg_database d WHERE d.datname = current_database()`;

const nowOf = async (scope: TenantScope): Promise<Moment> =>
  (await scope.query<Moment & object>(NOW))[0]!;

const toToken = ({ database, transaction }: Moment): string =>
  Buffer.from(`${database} ${transaction}`).toString('base64url');

function readToken(token: string): Moment | null {
  const read = /^(\d+-\d+) (\d{1,19})$/.exec(Buffer.from(token, 'base64url').toString());
  return read && { database: read[1]!, transaction: read[2]! };
}

/** The snapshot of a scope, to ask for what changed since. */
export const snapshotOf = async (scope: TenantScope): Promise<string> =>
  toToken(await nowOf(scope));

/** Postgres tells transactions apart over twice as many. */
const MOST_AGE = 1_000_000_000n;

const unknown = (): Refusal =>
  new Refusal(
    'UNKNOWN_SNAPSHOT',
    'changedSince is no snapshot of an export of this database, or one too old. Take a whole export, and go on from its snapshot.',
    { argument: 'changedSince' },
  );

const AGE = `SELECT age($1::xid8::xid) AS age`;

/** How many transactions ago a snapshot was. */
export async function ageOf(scope: TenantScope, token: string): Promise<number> {
  const since = readToken(token);
  const now = await nowOf(scope);
  if (!since || since.database !== now.database) throw unknown();
  const passed = BigInt(now.transaction) - BigInt(since.transaction);
  if (passed < 0n || passed > MOST_AGE) throw unknown();
  const [row] = await scope.query<{ age: number }>(AGE, [since.transaction]);
  return row!.age;
}
