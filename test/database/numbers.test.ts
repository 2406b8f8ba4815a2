import type { DataSource, MigrationInterface } from 'typeorm';
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

const newMsp = (name: string) => createMsp(fresh.database, { name });
const add = async (msp: number, rows: string): Promise<number[]> => {
  const sql = `INSERT INTO source (tenant_id, name) ${rows} RETURNING id`;
  // The schema of before counts no writes.
  const added = await fresh.database.write(
    msp,
    (scope) => scope.query<{ id: number }>(sql, [msp]),
    { unseen: true },
  );
  return added.map(({ id }) => id);
};
const newSource = async (msp: number, name: string) =>
  (await add(msp, `VALUES ($1, '${name}')`))[0]!;

const stampOf = ({ name = '' }: MigrationInterface): number => Number(/\d+$/.exec(name)?.[0]);

/** The migrations that came after one, the newest first. */
const laterThan = (one: MigrationInterface, { migrations }: DataSource): MigrationInterface[] =>
  migrations.filter((each) => stampOf(each) > stampOf(one)).sort((a, b) => stampOf(b) - stampOf(a));

test('an MSP that has numbers goes on from its last, and a new one begins with 1', async () => {
  const migration = new NumberWithinTenant1795000009600();
  // The owner of the tables, whom row-level security is forced upon.
  const owner = await openDataSource(fresh.url).initialize();
  const runner = owner.createQueryRunner();
  // Tables that came later are numbered by what is undone here.
  for (const later of laterThan(migration, owner)) await later.down(runner);
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
  const ids = await add(msp, `SELECT $1::int, 's' || n FROM generate_series(1, 5000) n`);
  expect(ids).toEqual(ids.map((_, i) => i + 1));
  expect(ids).toHaveLength(5000);
  expect(await newSource(msp, 'next')).toBeGreaterThan(5000);
});

test('numbers of an MSP are given in its own scope alone', async () => {
  const sql = `INSERT INTO source (tenant_id, name) VALUES (${await newMsp('Nobody')}, 'psa')`;
  await expect(source.query(sql)).rejects.toThrow(/null value in column "tenant_id"/);
});

test('what is taken back gives its numbers back, and two who write at once have different ones', async () => {
  const msp = await newMsp('Both');
  await expect(
    fresh.database.write(msp, async (scope) => {
      await scope.query(`INSERT INTO source (tenant_id, name) VALUES ($1, 'x')`, [msp]);
      throw new Error('taken back');
    }),
  ).rejects.toThrow('taken back');
  const ids = await Promise.all(['a', 'b', 'c', 'd'].map((name) => newSource(msp, name)));
  expect(ids.sort()).toEqual([1, 2, 3, 4]);
});

test('no table has a trigger: those that are spread over several servers cannot', async () => {
  const rows = await source.query<object[]>(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`);
  expect(rows).toEqual([]);
});
