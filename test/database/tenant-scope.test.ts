import { Client } from 'pg';
import { fixedClock } from '../../src/clock';
import type { TenantScope } from '../../src/database/tenant-scope';
import { OF_MSP } from '../../src/numbers/metrics/target-scope';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { saveTarget } from '../../src/rollup/choices/save-target';
import { readTenantFacts } from '../../src/rollup/serve/tenant-facts';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';

let fresh: TestDatabase;
let lakeside: number;
let hillside: number;
const at = fixedClock('2026-03-01T12:00:00Z').now();

beforeAll(async () => {
  fresh = await cloneDatabase({ poolSize: 2 });
  lakeside = await createMsp(fresh.database, { name: 'Lakeside IT' });
  hillside = await createMsp(fresh.database, { name: 'Hillside IT' });
  for (const tenant of [lakeside, hillside]) await addClients(tenant, ['north', 'south']);
});
afterAll(() => fresh.drop());

const addClients = (tenant: number, names: string[]): Promise<unknown> =>
  fresh.database.write(tenant, async (scope) => {
    const [source] = await scope.query<{ id: number }>(
      `INSERT INTO source (tenant_id, name) VALUES ($1, 'psa') RETURNING id`,
      [tenant],
    );
    await scope.query(
      `INSERT INTO client (tenant_id, source_id, external_id, name, status, received_at)
       SELECT $1, $2, name, name, 'ACTIVE', $4 FROM unnest($3::text[]) AS name`,
      [tenant, source!.id, names, at],
    );
  });

const EVERY_CLIENT = 'SELECT id, tenant_id AS tenant, name FROM client ORDER BY name';
type Row = { id: number; tenant: number; name: string };
type Work = (scope: TenantScope) => Promise<object[]>;

test('a scope shows its own tenant, also to a query that forgets to name it', async () => {
  const rows = await fresh.database.read({ tenantId: lakeside, clientIds: null }, (scope) =>
    scope.query<Row>(EVERY_CLIENT),
  );
  expect(rows.map((row) => [row.tenant, row.name])).toEqual([
    [lakeside, 'north'],
    [lakeside, 'south'],
  ]);
});

test('a scope limited to clients shows those, and none when there are none', async () => {
  const all = await fresh.database.read({ tenantId: lakeside, clientIds: null }, (scope) =>
    scope.query<Row>(EVERY_CLIENT),
  );
  const named = (clientIds: number[]) =>
    fresh.database.read({ tenantId: lakeside, clientIds }, async (scope) =>
      (await scope.query<Row>(EVERY_CLIENT)).map((row) => row.name),
    );
  expect(await named([all[1]!.id])).toEqual(['south']);
  expect(await named([])).toEqual([]);
});

test.each([
  ['reads', (work: Work) => fresh.database.read({ tenantId: lakeside, clientIds: null }, work)],
  ['writes', (work: Work) => fresh.database.write(lakeside, work)],
])('what %s has a statement prepared that comes again and again', async (what, inScope) => {
  const often = `SELECT $1::text AS ${what}`;
  const prepared = await inScope(async (scope) => {
    for (let times = 0; times < 5; times += 1) await scope.query(often, ['x']);
    return scope.query(`SELECT FROM pg_prepared_statements WHERE statement = $1`, [often]);
  });
  expect(prepared).toHaveLength(1);
});

test('rows of another tenant cannot be written', async () => {
  const intrude = fresh.database.write(lakeside, (scope) =>
    scope.query(`INSERT INTO source (tenant_id, name) VALUES ($1, 'intruder')`, [hillside]),
  );
  await expect(intrude).rejects.toThrow(/row-level security/);
});

test('a read scope cannot write', async () => {
  const write = fresh.database.read({ tenantId: lakeside, clientIds: null }, (scope) =>
    scope.query(`DELETE FROM client`),
  );
  await expect(write).rejects.toThrow(/read-only transaction/);
});

test('the owner of the tables sees no rows of any tenant either', async () => {
  const { rows } = await fresh.database.asOwner((connection) => connection.query(EVERY_CLIENT));
  expect(rows).toEqual([]);
});

test('after a failed COMMIT the pool still works and the connection is given back once', async () => {
  const broken = () =>
    fresh.database.write(lakeside, (scope) =>
      scope.query(`
        CREATE TEMP TABLE later (id int UNIQUE DEFERRABLE INITIALLY DEFERRED) ON COMMIT DROP;
        INSERT INTO later VALUES (1), (1)`),
    );
  for (let i = 0; i < 4; i++) await expect(broken()).rejects.toThrow(/duplicate key/);
  const both = await Promise.all([lakeside, hillside].map((tenant) => named(tenant)));
  expect(both).toEqual([2, 2]);
});

const named = (tenantId: number): Promise<number> =>
  fresh.database.read(
    { tenantId, clientIds: null },
    async (scope) => (await scope.query(EVERY_CLIENT)).length,
  );

/** What a request knows of a tenant, and how many statements it took to know it. */
async function known(tenantId: number, clientIds: number[] | null = null) {
  let statements = 0;
  fresh.database.onStatement = () => void (statements += 1);
  const facts = await fresh.database.read({ tenantId, clientIds }, readTenantFacts);
  const targets = [...facts.targets.keys()];
  return { statements, targets, changes: facts.changes.length, name: facts.name };
}

test('what a request knows of its tenant is read again when something was chosen, and only then', async () => {
  await known(lakeside);
  const before = { name: 'Lakeside IT', targets: [], changes: 0 };
  expect(await known(lakeside)).toEqual({ ...before, statements: 0 });
  const target = { metric: 'RHEM', since: '2026-01-01', min: null, max: '0.2', by: null };
  await fresh.database.write(lakeside, (scope) =>
    saveTarget(scope, { ...OF_MSP, ...target }, { at, by: 'test' }),
  );
  expect(await known(lakeside)).toEqual({ ...before, targets: ['RHEM'], statements: 1 });
  const settings = { since: '2026-01-01', given: { targetMarginPercent: '60' }, at, by: 'test' };
  await fresh.database.write(lakeside, (scope) => saveSettings(scope, settings));
  const after = { ...before, targets: ['RHEM'], changes: 1 };
  expect(await known(lakeside)).toEqual({ ...after, statements: 1 });
  expect(await known(lakeside)).toEqual({ ...after, statements: 0 });
  const others = { ...before, name: 'Hillside IT', statements: 1 };
  expect(await known(hillside)).toEqual(others);
  expect(await known(lakeside, [1])).toMatchObject({ statements: 1 });
});

test('a scope that writes knows what it has just written itself', async () => {
  await known(hillside);
  await fresh.database.write(hillside, async (scope) => {
    await scope.query(`UPDATE msp SET earliest_date = '2020-02-02' WHERE id = $1`, [hillside]);
    expect((await readTenantFacts(scope)).earliestDate).toBe('2020-02-02');
  });
  const facts = await fresh.database.read({ tenantId: hillside, clientIds: null }, readTenantFacts);
  expect(facts.earliestDate).toBe('2020-02-02');
});

test('a statement that a migration changed fails at most once on each connection', async () => {
  const ask = () =>
    fresh.database.read({ tenantId: lakeside, clientIds: null }, (scope) =>
      scope.query('SELECT * FROM source'),
    );
  for (let time = 0; time < 5; time += 1) await ask();
  const owner = new Client({ connectionString: fresh.url });
  await owner.connect();
  await owner.query('ALTER TABLE source ADD COLUMN colour text');
  await owner.end();
  await Promise.allSettled([ask(), ask()]);
  await Promise.allSettled([ask(), ask()]);
  expect(await ask()).toHaveLength(1);
});
