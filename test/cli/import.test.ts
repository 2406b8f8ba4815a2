import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { killLeftCommands, seatwise } from '../fixture/command';
import { removeDirectories, temporaryDirectory } from '../fixture/held-postgres';

jest.setTimeout(60_000);

let fresh: TestDatabase;
let folder: string;
let msp: string;
beforeAll(async () => {
  fresh = await cloneDatabase();
  msp = `msp_${await createMsp(fresh.database)}`;
  folder = temporaryDirectory();
  chmodSync(folder, 0o755);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(
    'clients.csv',
    'externalId,name,status\nnorth,North Mill,ACTIVE\nsouth,South Yard,ACTIVE\n',
  );
  write(
    'seat_counts.ndjson',
    '{"externalId":"1","clientExternalId":"north","effectiveOn":"2026-01-01","seats":12}\n',
  );
  writeFileSync(
    join(folder, 'tickets.csv.gz'),
    gzipSync(
      'externalId,clientExternalId,number,source,openedAt\n7,north,T7,END_USER,2026-02-03T10:00:00Z\n',
    ),
  );
  write('notes.txt', 'not ours');
});
afterAll(async () => {
  killLeftCommands();
  removeDirectories();
  await fresh.drop();
});

const run = (...args: string[]) => seatwise({ DATABASE_URL: fresh.url }, ...args);
const load = (...paths: string[]) =>
  run('import', '--msp', msp, '--source', 'psa', '--json', ...paths);

test('a folder is taken in the order of references, and a second time changes nothing', async () => {
  const first = await load(folder);
  expect(first.code).toBe(0);
  expect(JSON.parse(first.out)).toMatchObject({
    ...{ files: 3, received: 4, created: 4, parked: 0 },
    byFile: [{ kind: 'clients' }, { kind: 'seat-counts' }, { kind: 'tickets', created: 1 }],
    passedOver: [{ path: join(folder, 'notes.txt') }],
  });
  expect(first.err).toMatch(/^\S*notes\.txt: passed over, it ends in none of \.csv.*\n$/);
  const again = await load(folder);
  expect(JSON.parse(again.out)).toMatchObject({ received: 4, created: 0, unchanged: 4 });
  expect(again.out.trim().split('\n')).toHaveLength(1);
});

test('a bad row is told on standard error, and the good ones land', async () => {
  const file = join(folder, 'agreements.csv');
  writeFileSync(
    file,
    'externalId,clientExternalId,name,type,startsOn\na,north,Care,MANAGED,2026-01-01\nb,north,Odd,NONSENSE,2026-01-01\n',
  );
  const { code, out, err } = await load(file);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    ...{ received: 2, created: 1, rejected: 1 },
    errorCounts: [{ code: 'INVALID_ENUM', count: 1 }],
  });
  expect(err).toMatch(/agreements\.csv, row 2, type: /);
  expect(err).toMatch(/errors by code: INVALID_ENUM 1\n/);
  expect(await load('--allow-rejected', '1', file)).toMatchObject({ code: 0 });
});

test('a row that waits is one left out, until what it waits for comes', async () => {
  const file = join(folder, 'seat-counts_2026.csv');
  const clients = join(folder, 'clients (2).csv');
  writeFileSync(file, 'externalId,clientExternalId,effectiveOn,seats\n9,west,2026-01-01,3\n');
  writeFileSync(clients, 'externalId,name\nwest,West End\n');
  expect(await load(file)).toMatchObject({ code: 2 });
  const both = await load(clients);
  expect(both.code).toBe(0);
  expect(JSON.parse(both.out)).toMatchObject({ created: 1, resolved: 1 });
});

test('a row that waited only until a later file came is not left out, whatever waits since long ago', async () => {
  const earlier = join(folder, 'seat-counts_1.csv');
  writeFileSync(earlier, 'externalId,clientExternalId,effectiveOn,seats\n8,nowhere,2026-01-01,3\n');
  expect(await load(earlier)).toMatchObject({ code: 2 });
  const columns = 'externalId,clientExternalId,openedAt,mergedIntoExternalId\n';
  const [merged, into] = [join(folder, 'tickets_1.csv'), join(folder, 'tickets_2.csv')];
  writeFileSync(merged, `${columns}m1,north,2026-02-03T10:00:00Z,m2\n`);
  writeFileSync(into, `${columns}m2,north,2026-02-03T10:00:00Z,\n`);
  const { code, out } = await load(merged, into);
  expect(JSON.parse(out)).toMatchObject({ parked: 1, resolved: 1 });
  expect(code).toBe(0);
});

test('what landed of a file that is refused midway is told as it is, with its errors, and counted', async () => {
  const file = join(folder, 'revenue_1.csv');
  const rows = Array.from({ length: 9000 }, (_, at) => `q${at},north,2026-02-01,1,PRODUCT`);
  rows[2] = 'q2,north,2026-02-01,much,PRODUCT';
  const text = ['externalId,clientExternalId,postedOn,amount,kind', ...rows].join('\n');
  writeFileSync(file, Buffer.concat([Buffer.from(text), Buffer.from([0xfc])]));
  const { code, out, err } = await load(file);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    ...{ received: 5000, created: 4999, rejected: 1 },
    error: {
      code: 'NOT_UTF8',
      message: expect.stringContaining('Of the 5000 rows before that 4999 are in') as string,
    },
    byFile: [{ created: 4999, rejected: 1, withdrawn: 0 }],
  });
  expect(err).toMatch(/revenue_1\.csv, row 3, amount: INVALID_DECIMAL/);
  const stale = await fresh.database.read(
    { tenantId: Number(msp.slice(4)), clientIds: null },
    (scope) => scope.query('SELECT month FROM stale_month'),
  );
  expect(stale).toEqual([]);
});

test('files that say no kind, in Windows-1252 and with decimal commas, are taken when told so', async () => {
  const file = join(folder, 'Umsatz März.txt');
  const rows =
    'externalId;clientExternalId;postedOn;amount;kind\nü1;north;2026-02-01;1.234,50;PRODUCT\n';
  writeFileSync(file, rows, 'latin1');
  const told = ['--kind', 'revenue', '--encoding', 'latin1', '--decimal', 'comma'];
  expect(await load(...told, file)).toMatchObject({ code: 0, err: '' });
  const [row] = await fresh.database.read(
    { tenantId: Number(msp.slice(4)), clientIds: null },
    (scope) =>
      scope.query(`SELECT external_id, amount::float FROM revenue WHERE external_id LIKE 'ü%'`),
  );
  expect(row).toEqual({ external_id: 'ü1', amount: 1234.5 });
});

test('what came before a refused file is told, and what was not begun', async () => {
  const broken = temporaryDirectory();
  chmodSync(broken, 0o755);
  writeFileSync(join(broken, 'clients.csv'), 'externalId,name\nnorth,North Mill\n');
  writeFileSync(join(broken, 'tickets_1.csv'), 'id,name\n1,A\n');
  writeFileSync(join(broken, 'tickets_2.csv'), 'externalId,clientExternalId,openedAt\n');
  const words = await run('import', '--msp', msp, '--source', 'psa', broken);
  expect(words).toMatchObject({ code: 1, out: '' });
  expect(words.err).toMatch(/clients\.csv: 1 rows: 0 created, 0 updated, 1 unchanged/);
  expect(words.err).toMatch(/Not begun: \S*tickets_2\.csv\n/);
  expect(words.err).toMatch(
    /\n\S*tickets_1\.csv: .*needs the columns externalId.*holds "id", "name"/,
  );
  const json = await load(broken);
  expect(json.code).toBe(1);
  expect(json.out.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(json.out)).toMatchObject({
    ...{ unchanged: 1, error: { code: 'MISSING_COLUMNS' } },
    byFile: [
      { kind: 'clients', unchanged: 1 },
      { kind: 'tickets', error: { code: 'MISSING_COLUMNS' } },
    ],
  });
});

test('counting again and verifying find nothing different', async () => {
  expect(await run('rebuild', '--msp', msp, '--json')).toMatchObject({ code: 0 });
  const { code, out } = await run('verify', '--msp', msp, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ differences: [] });
});

test('an MSP that is not there is refused in plain words, and in one line of JSON', async () => {
  const told = await load('--msp', '99', join(folder, 'clients.csv'));
  expect(told).toMatchObject({ code: 1, err: expect.stringContaining('msp_99') as string });
  expect(JSON.parse(told.out)).toMatchObject({ error: { code: 'UNKNOWN_MSP' } });
});
