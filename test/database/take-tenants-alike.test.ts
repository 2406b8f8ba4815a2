import { Client } from 'pg';
import { takeTenantsAlike } from '../../src/database/take-tenants-alike';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';

const CLIENTS = 1000;

let on: TestDatabase;
let client: Client;
let large: number;
let small: number;
beforeAll(async () => {
  on = await cloneDatabase();
  large = await createMsp(on.database);
  small = await createMsp(on.database);
  client = new Client({ connectionString: on.superuserUrl });
  await client.connect();
  await client.query(`INSERT INTO source (tenant_id, id, name) SELECT id, 1, 'psa' FROM msp`);
  await client.query(
    `INSERT INTO client (tenant_id, id, source_id, external_id, name, status, internal, received_at)
    SELECT s.tenant_id, n, s.id, n::text, 'Client', 'ACTIVE', false, now() FROM source s, generate_series(1, $1) n
    WHERE s.tenant_id = $2 OR n = 1`,
    [CLIENTS, large],
  );
});
afterAll(async () => {
  await client.end();
  await on.drop();
});

async function expectedRows(tenantId: number): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    `EXPLAIN (FORMAT JSON) SELECT FROM client WHERE tenant_id = ${tenantId}`,
  );
  return rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'];
}

const expectTenth = async (): Promise<void> => {
  for (const tenantId of [large, small]) {
    expect(await expectedRows(tenantId)).toBeGreaterThan(CLIENTS / 20);
    expect(await expectedRows(tenantId)).toBeLessThan(CLIENTS / 5);
  }
};

test('a planner that looked at all rows expects the same of the MSP that has them as of a new one', async () => {
  await client.query('ANALYZE');
  await expectTenth();
});

test('a copy of the database that came without statistics is told again at its next start', async () => {
  await client.query(`DELETE FROM pg_statistic WHERE starelid = 'client'::regclass`);
  expect(await expectedRows(small)).toBeLessThan(CLIENTS / 20);
  await takeTenantsAlike(client);
  await expectTenth();
});

test('a start does not wait for somebody who is at work on a table', async () => {
  const other = new Client({ connectionString: on.superuserUrl });
  await other.connect();
  await other.query('BEGIN; LOCK TABLE client IN SHARE UPDATE EXCLUSIVE MODE');
  try {
    await takeTenantsAlike(client);
    await expectTenth();
  } finally {
    await other.end();
  }
});
