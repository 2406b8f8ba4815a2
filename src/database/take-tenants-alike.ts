import type { Client } from 'pg';
import { codeOf } from '../errors';

/**
 * How many different values the planner expects in a column, in every table that has it. A negative
 * number is per row: -1 means that every row has its own value.
 *
 * Statistics know only the tenants that existed when they were taken. There always is a newer one,
 * and Postgres expects a single row of it. The planner then reads all rows of the tenant in one
 * table for each of its rows in another, because one times one costs nothing, and such a statement
 * runs for minutes. So the planner is told the same about every tenant: it has a tenth of every
 * table, and as many clients, sources, connections and schemes as a small MSP. A guess that is too large does no
 * harm: a plan for many rows looks each up by its whole key, or reads each table once, and that is
 * good for few rows too. A plan for one row is good for one row only.
 */
const ALWAYS: Readonly<Record<string, number>> = {
  tenant_id: 10,
  client_id: 10,
  source_id: 2,
  connection_id: 2,
  stream: 8,
  scheme_id: 2,
  external_id: -1,
  ticket_external_id: -0.5,
  number: -1,
};

/**
 * Values that all tenants share. Statistics know them better than a guess, once the
 * table was analysed.
 */
const UNTIL_ANALYZED: Readonly<Record<string, number>> = { month: 12 };

/**
 * The Postgres version from which statistics can be set. Older ones take a column without
 * statistics to have two hundred values.
 */
const CAN_SET = 180_000;

/** Only Seatwise's own tables: the database of an operator may have others. */
const COLUMNS = `
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  JOIN unnest($1::text[], $2::real[]) AS e (name, n) ON e.name = a.attname
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND pg_has_role(c.relowner, 'USAGE')`;

const NEVER_ANALYZE = `
  SELECT format('ALTER TABLE %I ALTER COLUMN %I SET STATISTICS 0', c.relname, a.attname) AS sql
  ${COLUMNS} AND a.attstattarget IS DISTINCT FROM 0`;

const EXPECT = `
  SELECT pg_restore_attribute_stats('schemaname', 'public', 'relname', c.relname::text,
    'attname', a.attname::text, 'inherited', false, 'null_frac', 0::real, 'avg_width', 4,
    'n_distinct', e.n) ${COLUMNS}`;

const expected = (columns: Readonly<Record<string, number>>): unknown[] => [
  Object.keys(columns),
  Object.values(columns),
];

/**
 * A table that somebody vacuums or indexes is not waited for. An earlier start has already
 * set its statistics.
 */
const PATIENCE = `SET lock_timeout = '2s'`;
const LOCK_NOT_AVAILABLE = '55P03';

async function setStatistics(client: Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(NEVER_ANALYZE, expected(ALWAYS));
  await client.query(rows.map(({ sql }) => sql).join('; '));
  const { rows: facts } = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  if (facts[0]!.version < CAN_SET) return;
  await client.query(EXPECT, expected(ALWAYS));
  await client.query(`${EXPECT} AND c.reltuples < 0`, expected(UNTIL_ANALYZED));
}

/**
 * Lets the planner plan every statement without knowing the tenant. ANALYZE does not overwrite what
 * is set here. pg_dump leaves it out, so it is set at every start, which takes some milliseconds.
 * test/plans proves that no statement needs more.
 */
export async function takeTenantsAlike(client: Client): Promise<void> {
  await client.query(PATIENCE);
  try {
    await setStatistics(client);
  } catch (error) {
    if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
  } finally {
    await client.query('RESET lock_timeout');
  }
}
