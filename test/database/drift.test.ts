import { openDataSource, TABLES } from '../../ormconfig';
import { checksOf } from '../../src/database/to-entity-schema';
import { cloneDatabase, type TestDatabase } from '../fixture/database';
import type { DataSource } from 'typeorm';

let fresh: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  fresh = await cloneDatabase();
  source = await openDataSource(fresh.url).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await fresh?.drop();
});

/** What `typeorm migration:generate` would write, and `--check` would fail on. */
test('tables and migrations describe the same database', async () => {
  const changes = await source.driver.createSchemaBuilder().log();
  expect(changes.upQueries.map((change) => change.query)).toEqual([]);
});

test('every table is described', async () => {
  const rows = await source.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
  );
  expect(TABLES.map(({ name }) => name).sort()).toEqual(rows.map((row) => row.name).sort());
});

// TypeORM compares only the names of checks.
test('checks demand what the tables say', async () => {
  const rows = await source.query<{ name: string; sql: string }[]>(
    `SELECT conname AS name, pg_get_expr(conbin, conrelid) AS sql FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  const described = TABLES.flatMap((table) => [...checksOf(table)]);
  expect(Object.fromEntries(described.map(([name, sql]) => [name, `(${sql})`]))).toEqual(
    Object.fromEntries(rows.map(({ name, sql }) => [name, sql])),
  );
});

// TypeORM knows nothing of columns that an index carries.
test('indexes carry the columns that the tables say', async () => {
  const rows = await source.query<{ name: string; columns: string[]; carries: string[] }[]>(
    `SELECT i.indexrelid::regclass::text AS name,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attnum <= i.indnkeyatts) AS columns,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attnum > i.indnkeyatts) AS carries
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indexrelid
    WHERE i.indnatts > i.indnkeyatts GROUP BY i.indexrelid ORDER BY 1`,
  );
  const described = TABLES.flatMap(({ name, indexes = {} }) =>
    Object.entries(indexes)
      .filter(([, { carries }]) => carries)
      .map(([by, { columns, carries }]) => ({ name: `${name}_by_${by}`, columns, carries })),
  );
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const sorted = (each: (typeof rows)[number] | (typeof described)[number]) => ({
    ...each,
    carries: [...(each.carries ?? [])].sort(),
  });
  expect(described.map(sorted).sort(byName)).toEqual(rows.map(sorted).sort(byName));
});
