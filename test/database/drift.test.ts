import { openDataSource } from '../../ormconfig';
import { cloneDatabase, type TestDatabase } from '../fixture/database';

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await cloneDatabase();
});
afterAll(() => fresh.drop());

/** What `typeorm migration:generate` would write, and `--check` would fail on. */
test('entities and migrations describe the same tables', async () => {
  const source = await openDataSource(fresh.url).initialize();
  const changes = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect(changes.upQueries.map((change) => change.query)).toEqual([]);
});

test('every table has an entity', async () => {
  const source = await openDataSource(fresh.url).initialize();
  const rows = await source.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
  );
  const known = source.entityMetadatas.map((entity) => entity.tableName);
  await source.destroy();
  expect(known.sort()).toEqual(rows.map((row) => row.name).sort());
});
