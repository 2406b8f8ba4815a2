import type { Client } from 'pg';
import { codeOf } from '../errors';

/**
 * How many different values of a column the planner is told to expect, in whatever table it stands;
 * negative: so many of each row.
 *
 * Statistics know the tenants that were there when they were taken. Of a newer one, and among
 * thousands there always is a newer one, Postgres expects a single row. It then reads all that the
 * tenant has of one table for each row it has of another, because one times one costs nothing, and
 * is still at it a minute later. So it is told the same of everybody, once and for all: a tenant is
 * a tenth of every table, and has as many clients, sources and schemes as a small MSP has. Too large
 * a guess does no harm: a plan made for many rows looks each up by its whole key, or reads each
 * table once, and is good for few rows too. A plan made for one row is good for one row.
 */
const ALWAYS: Readonly<Record<string, number>> = {
  tenant_id: 10,
  client_id: 10,
  source_id: 2,
  scheme_id: 2,
  external_id: -1,
  ticket_external_id: -0.5,
};

/** What all tenants share is better known from the rows, as soon as they were looked at. */
const UNTIL_ANALYZED: Readonly<Record<string, number>> = { month: 12 };

/** Statistics can be set since this version. Before it, a column without any counts as one of two hundred values. */
const CAN_SET = 180_000;

/** Of our own tables: in a database of the operator's there may be others beside them. */
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

/** A table that somebody is vacuuming or indexing by hand is not waited for: it was told at an earlier start. */
const PATIENCE = `SET lock_timeout = '2s'`;
const LOCK_NOT_AVAILABLE = '55P03';

async function tell(client: Client): Promise<void> {
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
 * Lets every plan be made without knowing whose it is. ANALYZE leaves alone what is set here;
 * pg_dump leaves it behind, so it is set at every start, which takes some milliseconds. That no
 * statement needs more is proved by test/plans.
 */
export async function takeTenantsAlike(client: Client): Promise<void> {
  await client.query(PATIENCE);
  try {
    await tell(client);
  } catch (error) {
    if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
  } finally {
    await client.query('RESET lock_timeout');
  }
}
