import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { killLeftCommands, seatwise } from '../fixture/command';
import { removeDirectories, temporaryDirectory } from '../fixture/held-postgres';

jest.setTimeout(120_000);

let fresh: TestDatabase;
let folder: string;
let msp: string;
beforeAll(async () => {
  fresh = await cloneDatabase();
  msp = `msp_${await createMsp(fresh.database)}`;
  folder = temporaryDirectory();
});
afterAll(async () => {
  killLeftCommands();
  removeDirectories();
  await fresh.drop();
});

const run = (...args: string[]) => seatwise({ DATABASE_URL: fresh.url }, ...args);
const load = (...args: string[]) =>
  run('import', '--msp', msp, '--source', 'clock', '--no-refresh', ...args);

const REPORT = join(__dirname, '../ingest/maps/samples/toggl.csv');

test('a dry run prints what would land and the first records, and stores nothing', async () => {
  const { code, out, err } = await load('--map', 'toggl', '--dry-run', REPORT);
  expect(code).toBe(0);
  expect(out).toBe(
    '7 rows: 7 created, 0 updated, 0 unchanged, 0 rejected, 0 waiting for a reference, 0 that waited landed.\n',
  );
  expect(err).toContain(
    '  time-entries: 4: 4 created, 0 updated, 0 unchanged, 0 rejected, 0 waiting\n',
  );
  expect(err).toContain(
    'A dry run: nothing was stored. The first records:\n  row 1, clients: {"externalId":"North Mill"',
  );
  const landed = await load('--map', 'toggl', '--json', REPORT);
  expect(JSON.parse(landed.out)).toMatchObject({
    ...{ created: 7, files: 1 },
    byFile: [{ path: REPORT, byKind: { clients: { created: 1 } } }],
  });
});

test('a map that a user copied and changed is used from its file', async () => {
  const shown = await run('map', 'show', 'toggl');
  expect(shown.code).toBe(0);
  const ours = join(folder, 'ours.json');
  writeFileSync(ours, shown.out.replaceAll('"Task"', '"Project"'));
  const { code, out } = await load('--map', ours, '--json', REPORT);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    updated: 4,
    byFile: [{ byKind: { 'time-entries': { updated: 4 } } }],
  });
});

test('a map with a mistake is refused by its place before the file is opened', async () => {
  const ours = join(folder, 'wrong.json');
  const text = readFileSync(join(__dirname, '../../src/ingest/maps/shipped/toggl.json'), 'utf8');
  writeFileSync(ours, text.replace('"startedAt"', '"startedOn"'));
  const { code, err } = await load('--map', ours, REPORT);
  expect(code).toBe(1);
  expect(err).toContain(
    'records.2.fields.startedOn: time-entries have no such field. Did you mean startedAt?',
  );
});

test.each([
  ['a folder', ['--map', 'toggl', join(__dirname, '../ingest/maps')], 'is a folder'],
  ['a kind it does not make', ['--map', 'toggl', '--kind', 'revenue', REPORT], 'makes no revenue'],
  ['an unknown name', ['--map', 'clokify', REPORT], 'Did you mean clockify?'],
])('a map with %s is refused', async (_, args, hint) => {
  const { code, err } = await load(...args);
  expect(code).toBe(1);
  expect(err).toContain(hint);
});

test('a first map of a file reads that file, and a shipped one is named', async () => {
  const { out, err } = await run('map', 'suggest', REPORT);
  expect(err).toBe('A shipped map reads this file: --map toggl\n');
  const ours = join(folder, 'first.json');
  writeFileSync(ours, out);
  const dry = await load('--map', ours, '--dry-run', '--json', REPORT);
  expect(JSON.parse(dry.out)).toMatchObject({ received: 4, created: 4, rejected: 0 });
});

test('the shipped maps are listed', async () => {
  const { out } = await run('map', 'list', '--json');
  const { maps } = JSON.parse(out) as { maps: { name: string; kinds: string[] }[] };
  expect(maps).toHaveLength(19);
  expect(maps).toContainEqual(
    expect.objectContaining({ name: 'xero', kinds: ['clients', 'revenue'] }),
  );
});
