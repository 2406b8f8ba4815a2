import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { printSchema } from '../../src/database/print-schema';
import { STALE_TABLES } from '../../src/rollup/marks/stale-tables';
import { cloneDatabase, type TestDatabase } from '../fixture/database';

let fresh: TestDatabase;
let client: Client;
beforeAll(async () => {
  fresh = await cloneDatabase();
  client = new Client({ connectionString: fresh.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await fresh.drop();
});

test('schema/database.sql is what the migrations make (npm run generate)', async () => {
  const committed = readFileSync(join(__dirname, '../../schema/database.sql'), 'utf8');
  expect(await printSchema(client)).toBe(committed);
});

/** What belongs to no MSP. */
const NOBODYS = `'migration', 'msp', 'measure_catalogue'`;

interface TableRow {
  table: string;
}

const tablesWhere = async (condition: string): Promise<string[]> => {
  const { rows } = await client.query<TableRow>(`
    SELECT c.relname AS table FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT IN (${NOBODYS}) AND ${condition}`);
  return rows.map((row) => row.table);
};

test('every table of a tenant is guarded by a policy', async () => {
  const unguarded = await tablesWhere(`NOT (c.relrowsecurity AND EXISTS (
    SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polwithcheck IS NOT NULL))`);
  expect(unguarded).toEqual([]);
});

test('the owner of the tables sees who waits to be counted, read or told, and nothing else of a tenant', async () => {
  const open = await tablesWhere(`NOT c.relforcerowsecurity`);
  const ofWebhooks = ['webhook_delivery', 'webhook_endpoint'];
  const others = ['not_counted', 'connection', 'alert', 'export_run', ...ofWebhooks];
  const waiting = [...STALE_TABLES.map(({ table }) => table), ...others];
  expect(open.sort()).toEqual(waiting.sort());
});

test('the tenant comes first in every primary, unique and foreign key', async () => {
  const { rows } = await client.query<{ key: string }>(`
    SELECT k.conname AS key FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.connamespace = 'public'::regnamespace AND k.contype IN ('p', 'u', 'f')
      AND c.relname NOT IN (${NOBODYS}) AND a.attname <> 'tenant_id'`);
  expect(rows).toEqual([]);
});

test('every table with clients in it hides the others from a token limited to some', async () => {
  const open =
    await tablesWhere(`EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'client_id')
    AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd IN ('r', '*'))`);
  expect(open).toEqual([]);
});

test('no policy lets the planner believe that hardly any row passes a token for all clients', async () => {
  const { rows } = await client.query<{ table: string }>(
    `SELECT tablename AS "table" FROM pg_policies WHERE policyname = 'clients_of_token'
      AND qual NOT LIKE '%( SELECT (COALESCE(current_setting(''app.client_ids''::text, true), ''''::text) = ''''::text))%'`,
  );
  expect(rows).toEqual([]);
});

test('each migration has a number of its own, so that every database runs them in one order', () => {
  const numbers = readdirSync(join(__dirname, '../../migrations')).map((file) =>
    parseInt(file, 10),
  );
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});
