import type { DataSource } from 'typeorm';
import { NumberWithinTenant1795000009600 } from '../../migrations/1795000009600-number-within-tenant';
import { openDataSource } from '../../ormconfig';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';

let fresh: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  fresh = await cloneDatabase();
  source = await openDataSource(fresh.superuserUrl).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await fresh?.drop();
});

const one = async (sql: string, ...values: unknown[]): Promise<number> => {
  const [row] = await source.query<{ id: number }[]>(`${sql} RETURNING id`, values);
  return row!.id;
};
const newMsp = (name: string) => createMsp(fresh.database, { name });
const newSource = (msp: number, name: string) =>
  one(`INSERT INTO source (tenant_id, name) VALUES ($1, $2)`, msp, name);

test('an MSP that has numbers goes on from its last, and a new one begins with 1', async () => {
  const migration = new NumberWithinTenant1795000009600();
  // The owner of the tables, whom row-level security is forced upon.
  const owner = await openDataSource(fresh.url).initialize();
  const runner = owner.createQueryRunner();
  await migration.down(runner);
  const [first, second] = [await newMsp('First'), await newMsp('Second')];
  // As they were: one row after the other, whosever they are.
  const across = [];
  for (const [msp, name] of [
    [first, 'a'],
    [second, 'a'],
    [first, 'b'],
  ] as const)
    across.push(await newSource(msp, name));
  expect(across).toEqual([1, 2, 3]);
  await migration.up(runner);
  await owner.destroy();
  expect([await newSource(first, 'c'), await newSource(first, 'd')]).toEqual([4, 5]);
  expect(await newSource(second, 'b')).toBe(3);
  const third = await newMsp('Third');
  expect([await newSource(third, 'a'), await newSource(third, 'b')]).toEqual([1, 2]);
});

test('many rows of one statement are numbered in a row', async () => {
  const msp = await newMsp('Many');
  const rows = await source.query<{ id: number }[]>(
    `INSERT INTO source (tenant_id, name) SELECT $1, 's' || n FROM generate_series(1, 5000) n RETURNING id`,
    [msp],
  );
  expect(rows.map(({ id }) => id)).toEqual(rows.map((_, i) => i + 1));
  expect(await newSource(msp, 'next')).toBeGreaterThan(5000);
});
