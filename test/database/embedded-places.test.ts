import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { closedParent } from '../../src/database/embedded/account';
import { findBinaries } from '../../src/database/embedded/binaries';
import { openEmbedded } from '../../src/database/embedded/open-embedded';
import {
  ask,
  end,
  holdPostgres,
  removeDirectories,
  runningServer,
  seededDataDir,
  temporaryDirectory,
} from '../fixture/held-postgres';

jest.setTimeout(60_000);
afterAll(removeDirectories);

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? test : test.skip;
const NOBODY = 65_534;
const NOBODY_ACCOUNT = { name: 'nobody', uid: NOBODY, gid: NOBODY };
const NATIVE = findBinaries();

/** The package without the links that its install script makes, as after `npm ci --ignore-scripts`. */
function withoutLinks(): string {
  const project = temporaryDirectory();
  chmodSync(project, 0o755);
  execFileSync('cp', ['-a', join(NATIVE, '..'), join(project, 'package')]);
  execFileSync('find', [join(project, 'package'), '-type', 'l', '-delete']);
  return join(project, 'package', 'native');
}

asRoot(
  'root hands the server to an unprivileged account and leaves no password behind',
  async () => {
    const dataDir = join(temporaryDirectory(), 'data');
    chmodSync(join(dataDir, '..'), 0o755);
    const embedded = await openEmbedded({
      dataDir,
      purpose: 'DISPOSABLE',
      account: NOBODY_ACCOUNT,
    });
    expect(statSync(`/proc/${runningServer(dataDir)}`).uid).toBe(NOBODY);
    const secrets = readdirSync(dataDir).filter((name) => name.includes('password'));
    expect(secrets).toEqual(['postgres-password']);
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
    await embedded.close();
  },
);

asRoot('a project under a private directory gets its server and data elsewhere', async () => {
  const hidden = temporaryDirectory();
  execFileSync('cp', ['-a', join(NATIVE, '..'), join(hidden, 'package')]);
  chmodSync(hidden, 0o700);
  const options = {
    dataDir: join(hidden, 'data'),
    nativeDir: join(hidden, 'package', 'native'),
    purpose: 'DISPOSABLE',
  } as const;
  const first = await openEmbedded(options);
  expect(first.home.startsWith(hidden)).toBe(false);
  await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
  await first.close();
  const second = await openEmbedded(options);
  expect(await ask(second.superuserUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  await second.close();
});

test('links that npm was not allowed to make are made', async () => {
  const nativeDir = withoutLinks();
  const embedded = await openEmbedded({
    dataDir: await seededDataDir(),
    nativeDir,
    purpose: 'DISPOSABLE',
  });
  expect(await ask(embedded.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(existsSync(join(nativeDir, 'lib', 'libicui18n.so.60'))).toBe(true);
  await embedded.close();
});

// Root tries it as nobody, who must be able to read this checkout.
const nobodyReads = closedParent(__filename, NOBODY_ACCOUNT) === null;
const ifReadable = !isRoot || nobodyReads ? test : test.skip;

ifReadable('a read-only node_modules without links works from a folder of links', async () => {
  const nativeDir = withoutLinks();
  execFileSync('chmod', ['-R', 'a-w', join(nativeDir, '..')]);
  const parent = temporaryDirectory();
  chmodSync(parent, 0o777);
  const account = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const holder = await holdPostgres(join(parent, 'data'), { nativeDir, ...account });
  expect(await ask(holder.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(existsSync(join(parent, 'data', 'links', 'libicui18n.so.60'))).toBe(true);
  expect(existsSync(join(nativeDir, 'lib', 'libicui18n.so.60'))).toBe(false);
  await end(holder);
  execFileSync('chmod', ['-R', 'u+w', join(nativeDir, '..')]);
});

test('where the socket path would be too long, the server listens on this machine by TCP', async () => {
  const seeded = await seededDataDir();
  const dataDir = join(seeded, '..', 'deep'.repeat(30));
  execFileSync('mv', [seeded, dataDir]);
  const embedded = await openEmbedded({ dataDir, purpose: 'DISPOSABLE' });
  expect(new URL(embedded.url).hostname).toBe('127.0.0.1');
  expect(await ask(embedded.url, 'SHOW listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ]);
  await embedded.close();
});

test('order and case of text do not depend on the locales of the machine', async () => {
  const embedded = await openEmbedded({ dataDir: await seededDataDir(), purpose: 'DISPOSABLE' });
  const [row] = await ask(
    embedded.url,
    `SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding,
            upper('ärzte') AS upper FROM pg_database WHERE datname = current_database()`,
  );
  expect(row).toEqual({ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', upper: 'ÄRZTE' });
  await embedded.close();
});

test('a small /dev/shm turns to mapped files and fewer parallel workers', async () => {
  const embedded = await openEmbedded({
    dataDir: await seededDataDir(),
    purpose: 'DISPOSABLE',
    machine: { memoryBytes: 2 ** 30, sharedMemoryBytes: 64 * 2 ** 20 },
  });
  const rows = await ask(
    embedded.superuserUrl,
    `SELECT setting FROM pg_settings WHERE name IN
       ('dynamic_shared_memory_type', 'max_parallel_workers_per_gather') ORDER BY name`,
  );
  expect(rows.map((row) => row.setting)).toEqual(['mmap', '1']);
  await embedded.close();
});

test.each([
  ['in the place of ours', 'pg18'],
  ['beside ours', 'pg16'],
])('data of another Postgres %s is refused in plain words', async (_, name) => {
  const dataDir = join(temporaryDirectory(), 'data');
  mkdirSync(join(dataDir, name), { recursive: true });
  writeFileSync(join(dataDir, name, 'PG_VERSION'), '16\n');
  const opening = openEmbedded({ dataDir, account: null });
  await expect(opening).rejects.toMatchObject({
    code: 'DATA_DIR_OTHER_VERSION',
    message: expect.stringMatching(/holds a database of Postgres 16.*set DATA_DIR/s),
  });
});

test('a data directory that cannot be made is refused in plain words', async () => {
  const file = join(temporaryDirectory(), 'file');
  writeFileSync(file, '');
  await expect(openEmbedded({ dataDir: join(file, 'data') })).rejects.toMatchObject({
    code: 'DATA_DIR_UNUSABLE',
    message: expect.stringContaining('Set DATA_DIR'),
  });
});

test.each(['say "hi"', 'back\\slash', 'com,ma', 'new\nline', '$HOME', 'a`id`b', 'bell\x07'])(
  'a data directory named %j is refused before anything is made of it',
  async (name) => {
    const dataDir = join(temporaryDirectory(), name);
    await expect(openEmbedded({ dataDir })).rejects.toMatchObject({
      code: 'DATA_DIR_UNUSABLE',
      message: expect.stringContaining('Set DATA_DIR'),
    });
    expect(existsSync(dataDir)).toBe(false);
  },
);

test('a data directory may be named as people name them', async () => {
  const seeded = await seededDataDir();
  const dataDir = join(seeded, '..', `it's 100% \u202eümlaut #1? & (co); <x>=y*`);
  renameSync(seeded, dataDir);
  const embedded = await openEmbedded({ dataDir, purpose: 'DISPOSABLE' });
  expect(await ask(embedded.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await embedded.close();
});
