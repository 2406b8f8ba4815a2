import { randomBytes } from 'node:crypto';
import { connect } from '../../src/database/connect';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { ask } from '../fixture/held-postgres';
import { withDatabaseName } from '../fixture/start-postgres';

// A database as an administrator would hand it over: its owner may make no roles.
const NAME = `own_${randomBytes(4).toString('hex')}`;
let admin: TestDatabase;
let url: string;

beforeAll(async () => {
  admin = await cloneDatabase();
  await ask(admin.superuserUrl, `CREATE ROLE ${NAME} LOGIN PASSWORD 'given'`);
  await ask(admin.superuserUrl, `CREATE DATABASE ${NAME} OWNER ${NAME}`);
  const own = new URL(withDatabaseName(admin.url, NAME));
  own.username = NAME;
  own.password = 'given';
  url = own.href;
});
afterAll(async () => {
  await ask(admin.superuserUrl, `DROP DATABASE ${NAME} WITH (FORCE)`);
  await ask(admin.superuserUrl, `DROP ROLE ${NAME}`);
  await admin.drop();
});

const open = (migrate: boolean) =>
  connect({ databaseUrl: url, dataDir: null, poolSize: 2, migrate });

test('commands refuse an older schema and name the command that helps', async () => {
  await expect(open(false)).rejects.toMatchObject({
    code: 'DATABASE_NOT_MIGRATED',
    message: expect.stringContaining('seatwise migrate'),
  });
});

test('without the unprivileged role an administrator is told what to run; then all works', async () => {
  await expect(open(true)).rejects.toMatchObject({
    code: 'DATABASE_ROLE_MISSING',
    message: expect.stringContaining('GRANT seatwise_app TO'),
  });
  await ask(admin.superuserUrl, `GRANT seatwise_app TO ${NAME}`);
  const { database, close } = await open(true);
  const tenantId = await createMsp(database);
  const rows = await database.read({ tenantId, clientIds: null }, (scope) =>
    scope.query('SELECT name FROM msp'),
  );
  expect(rows).toEqual([{ name: 'Lakeside IT' }]);
  await close();
});

test('a database that a newer Seatwise has migrated is refused', async () => {
  const future = `INSERT INTO migration ("timestamp", name) VALUES (9999999999999, 'FromTheFuture')`;
  await ask(url, future);
  await expect(open(true)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
});

test('two processes that migrate at once do not disturb each other', async () => {
  const twin = `${NAME}_twin`;
  await ask(admin.superuserUrl, `CREATE DATABASE ${twin} OWNER ${NAME}`);
  const options = {
    databaseUrl: withDatabaseName(url, twin),
    dataDir: null,
    poolSize: 1,
    migrate: true,
  };
  const both = await Promise.all([connect(options), connect(options)]);
  expect(both.map(({ migrated }) => migrated.length > 0).sort()).toEqual([false, true]);
  await Promise.all(both.map(({ close }) => close()));
  await ask(admin.superuserUrl, `DROP DATABASE ${twin} WITH (FORCE)`);
});
