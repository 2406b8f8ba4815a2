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
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(first.out)).toMatchObject({ files: 3, received: 4, created: 4, parked: 0 });
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
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ received: 2, created: 1, rejected: 1 });
  expect(err).toMatch(/agreements\.csv, row 2, type: /);
});

test('counting again and verifying find nothing different', async () => {
  expect(await run('rebuild', '--msp', msp, '--json')).toMatchObject({ code: 0 });
  const { code, out } = await run('verify', '--msp', msp, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ differences: [] });
});

test.each([
  ['a file that is not there', ['nowhere.csv'], /There is no file or folder/],
  ['a file of an unknown kind', [__filename], /does not say what it holds/],
  ['a folder without files of ours', [__dirname], /named after a kind of record/],
])('%s is refused in plain words', async (_, paths, sentence) => {
  const { code, out, err } = await load(...paths);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(sentence);
});
