import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { removeDirectories, temporaryDirectory } from '../fixture/held-postgres';
import { inTerminal, isUsable, linesOf, type Terminal } from './terminal';

jest.setTimeout(90_000);

let fresh: TestDatabase;
let msp: number;
let folder: string;
beforeAll(async () => {
  fresh = await cloneDatabase();
  msp = await createMsp(fresh.database);
  folder = temporaryDirectory();
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  removeDirectories();
  await fresh.drop();
});

const many = (count: number): string =>
  ['externalId,name', ...Array.from({ length: count }, (_, at) => `c${at},Client ${at}`)].join(
    '\n',
  );

function load(name: string, body: string | Buffer): Terminal {
  const file = join(folder, name);
  writeFileSync(file, body);
  const args = ['import', '--msp', `msp_${msp}`, '--source', 'psa', '--no-refresh', file];
  return inTerminal({ DATABASE_URL: fresh.url }, ...args);
}

test.each<[string, string, () => string | Buffer, number, RegExp]>([
  ['taken', 'clients.csv', () => many(3), 0, /^3 rows: 3 created/],
  [
    'refused by its columns',
    'clients_1.csv',
    () => 'id,name\n1,A\n',
    1,
    /^\S+clients_1\.csv: .*externalId/,
  ],
  [
    'no UTF-8',
    'clients_2.csv',
    () => Buffer.from('externalId,name\n1,\xfc\n', 'latin1'),
    1,
    /^\S+clients_2\.csv: This is not UTF-8/,
  ],
  [
    'cut off on the way',
    'clients_3.csv.gz',
    () => gzipSync(many(12_000)).subarray(0, -2000),
    1,
    /^\S+clients_3\.csv\.gz: .*cut off.* rows before that are in/,
  ],
])(
  'a file that is %s: the prompt is back, the cursor too, and the words begin a line',
  async (_, name, body, code, words) => {
    const terminal = load(name, body());
    expect(await terminal.ended).toBe(code);
    const screen = terminal.screen();
    expect(screen).toContain('\u001b[?25l');
    expect(isUsable(screen)).toBe(true);
    expect(linesOf(screen).some((line) => words.test(line))).toBe(true);
  },
);

test('Ctrl-C in the middle leaves a usable terminal, and says what is kept', async () => {
  const writer = new Client({ connectionString: fresh.superuserUrl });
  await writer.connect();
  const terminal = load('clients_4.csv', many(60_000).replaceAll('\nc', '\nd'));
  await terminal.shows(/\d+ rows, \d+ rows\/s/);
  // Holds up what lands next, so that the wish to stop comes in the middle.
  await writer.query('BEGIN; LOCK TABLE client IN SHARE MODE');
  terminal.pty.write('\u0003');
  await terminal.shows(/\^C/);
  await writer.query('ROLLBACK');
  await writer.end();
  expect(await terminal.ended).toBe(1);
  expect(isUsable(terminal.screen())).toBe(true);
  expect(terminal.screen()).toMatch(
    /\n\S*clients_4\.csv: The import was stopped\. The \d+ rows before that are in/,
  );
});
