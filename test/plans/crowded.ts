import { Client } from 'pg';
import { cloneDatabase, madeOnce, type TestDatabase } from '../fixture/database';
import { cloneSample } from '../fixture/sample-msp';

const TEMPLATE = 'seatwise_crowded';

/** How often the sample MSP's clients, with all that is theirs, are there besides the first time. */
const COPIES = 2;

const COPIED = [
  'client',
  'agreement',
  'agreement_amount',
  'agreement_month',
  'client_month',
  'revenue',
  'seat_count',
  'ticket',
  'ticket_event',
  'ticket_month',
  'time_entry',
];

const COLUMNS = `
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS into,
    string_agg(CASE
      WHEN attname IN ('client_id', 'agreement_id') OR attname = 'id' THEN attname || ' + 100000 * n'
      WHEN attname IN ('external_id', 'ticket_external_id', 'survivor', 'merged_into', 'into_external_id')
        THEN attname || $2 || ' || n'
      ELSE quote_ident(attname) END, ', ' ORDER BY attnum) AS taken
  FROM pg_attribute
  WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`;

async function copy(client: Client, table: string): Promise<void> {
  const { rows } = await client.query<{ into: string; taken: string }>(COLUMNS, [
    table,
    " || ' copy '",
  ]);
  const { into, taken } = rows[0]!;
  await client.query(
    `INSERT INTO ${table} (${into}) SELECT ${taken} FROM ${table}, generate_series(1, ${COPIES}) n`,
  );
}

const TABLES = `
  SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;

/** Multiplies the sample MSP, and leaves it as the only one that statistics know. */
async function makeLarge(client: Client): Promise<void> {
  // Copies of rows that fit fit too; checking each would take most of the time.
  await client.query(`SET session_replication_role = replica`);
  for (const table of COPIED) await copy(client, table);
  await withoutVacuum(client);
  await client.query('ANALYZE');
}

async function withoutVacuum(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(TABLES);
  for (const { name } of rows)
    await client.query(`ALTER TABLE ${name} SET (autovacuum_enabled = false)`);
}

async function asSuperuser(on: TestDatabase, work: (client: Client) => Promise<void>) {
  const client = new Client({ connectionString: on.superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** As it is in a database whose tables were filled and never analyzed. */
async function forgetStatistics(client: Client): Promise<void> {
  // But for what is told of columns whether they were analyzed or not.
  await client.query(
    `DELETE FROM pg_statistic s USING pg_class c, pg_attribute a
    WHERE c.oid = starelid AND c.relnamespace = 'public'::regnamespace
      AND a.attrelid = starelid AND a.attnum = staattnum AND a.attstattarget IS DISTINCT FROM 0`,
  );
  await client.query(
    `UPDATE pg_class SET reltuples = -1, relpages = 0, relallvisible = 0 WHERE relnamespace = 'public'::regnamespace`,
  );
}

export const ANALYZED = 'ANALYZED';
export const NEVER = 'NEVER';
export type Statistics = typeof ANALYZED | typeof NEVER;

/**
 * A database in which one MSP is a hundred times larger than a new one, and where nothing refreshes
 * what the planner knows: it knows that MSP alone, or nobody.
 */
export async function cloneCrowded(statistics: Statistics): Promise<TestDatabase> {
  await madeOnce(TEMPLATE, async () => {
    const made = await cloneSample();
    await asSuperuser(made, makeLarge);
    await made.keepAs(TEMPLATE);
  });
  const on = await cloneDatabase({ poolSize: 1, template: TEMPLATE, large: true });
  if (statistics === NEVER) await asSuperuser(on, forgetStatistics);
  return on;
}

/** A database with nobody in it, where nothing is ever analyzed. */
export async function cloneAlone(): Promise<TestDatabase> {
  const on = await cloneDatabase({ poolSize: 1, large: true });
  await asSuperuser(on, withoutVacuum);
  return on;
}
