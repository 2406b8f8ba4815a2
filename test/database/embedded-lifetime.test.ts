import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openEmbedded } from '../../src/database/embedded/open-embedded';
import {
  ask,
  end,
  holdPostgres,
  removeDirectories,
  runningServer,
  seededDataDir,
  startHolder,
} from '../fixture/held-postgres';
import { until } from '../fixture/until';

jest.setTimeout(60_000);
afterAll(removeDirectories);

const open = (dataDir: string) => openEmbedded({ dataDir, purpose: 'DISPOSABLE' });
const groupOf = (pid: number): string =>
  execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).trim();

test('a server orphaned by kill -9 is adopted, and the last process out stops it', async () => {
  const dataDir = await seededDataDir();
  const holder = await holdPostgres(dataDir);
  const server = runningServer(dataDir);
  await end(holder, 'SIGKILL');
  expect(runningServer(dataDir)).toBe(server);
  const embedded = await open(dataDir);
  expect(runningServer(dataDir)).toBe(server);
  await embedded.close();
  expect(runningServer(dataDir)).toBeNull();
});

test('a process that leaves does not stop the server that another one still uses', async () => {
  const dataDir = await seededDataDir();
  const holder = await holdPostgres(dataDir);
  const second = await open(dataDir);
  await second.close();
  expect(runningServer(dataDir)).not.toBeNull();
  await end(holder);
  expect(runningServer(dataDir)).toBeNull();
});

test('two processes that start at once share one server', async () => {
  const dataDir = await seededDataDir();
  const both = await Promise.all([holdPostgres(dataDir), holdPostgres(dataDir)]);
  expect(both[0].url).toBe(both[1].url);
  await Promise.all(both.map((holder) => end(holder)));
  expect(runningServer(dataDir)).toBeNull();
});

test('Ctrl-C reaches the application only: its last query still gets an answer', async () => {
  const dataDir = await seededDataDir();
  const holder = await holdPostgres(dataDir, { detached: true });
  const server = runningServer(dataDir)!;
  expect(groupOf(server)).not.toBe(groupOf(holder.process.pid!));
  process.kill(-holder.process.pid!, 'SIGINT');
  expect(await holder.nextLine()).toEqual({ answer: 'drained' });
  await end(holder);
  expect(runningServer(dataDir)).toBeNull();
});

test('after kill -9 of the server everything committed is there', async () => {
  const dataDir = await seededDataDir();
  const holder = await holdPostgres(dataDir, { purpose: 'SERVE' });
  await ask(holder.url, 'CREATE TABLE kept AS SELECT generate_series(1, 50000) AS n');
  await end(holder, 'SIGKILL');
  process.kill(runningServer(dataDir)!, 'SIGKILL');
  const embedded = await open(dataDir);
  expect(await ask(embedded.superuserUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([
    { n: 50_000 },
  ]);
  await embedded.close();
});

test('a server killed under a running application is started again', async () => {
  const dataDir = await seededDataDir();
  const embedded = await open(dataDir);
  const killed = runningServer(dataDir)!;
  process.kill(killed, 'SIGKILL');
  while ((runningServer(dataDir) ?? killed) === killed) await sleep(50);
  await sleep(300);
  expect(await ask(embedded.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await embedded.close();
  expect(runningServer(dataDir)).toBeNull();
});

test('a server that cannot stop in good order is stopped all the same, and keeps what was committed', async () => {
  const dataDir = await seededDataDir();
  const embedded = await openEmbedded({ dataDir });
  await ask(embedded.url, 'CREATE TABLE kept AS SELECT generate_series(1, 50000) AS n');
  const frozen = new Client({ connectionString: embedded.url });
  frozen.on('error', () => undefined);
  await frozen.connect();
  const { rows } = await frozen.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  process.kill(rows[0]!.pid, 'SIGSTOP');
  await embedded.close(performance.now() + 2000);
  const again = await open(dataDir);
  expect(await ask(again.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 50_000 }]);
  await again.close();
  expect(runningServer(dataDir)).toBeNull();
});

const canBeFirst = process.platform === 'linux' && process.getuid?.() === 0;

(canBeFirst ? test : test.skip)(
  'killed while it starts in a container, where every process is number 1, it starts again',
  async () => {
    const dataDir = await seededDataDir();
    const lock = join(dataDir, 'starting.lock');
    const killed = startHolder(dataDir, { asFirstProcess: true });
    await until(() => existsSync(lock) && readFileSync(lock, 'utf8') !== '');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(readFileSync(lock, 'utf8')).toMatch(/^1 /);
    const again = await holdPostgres(dataDir, { asFirstProcess: true });
    expect(await ask(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await end(again, 'SIGKILL');
  },
);

test('a lock file whose process id now is another program is no obstacle', async () => {
  const dataDir = await seededDataDir();
  const holder = await holdPostgres(dataDir);
  const lock = readFileSync(join(dataDir, 'pg18', 'postmaster.pid'), 'utf8');
  await end(holder);
  const [, ...rest] = lock.split('\n');
  writeFileSync(join(dataDir, 'pg18', 'postmaster.pid'), [process.pid, ...rest].join('\n'));
  writeFileSync(join(dataDir, 'starting.lock'), '999999999');
  const embedded = await open(dataDir);
  expect(await ask(embedded.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await embedded.close();
  expect(existsSync(join(dataDir, 'starting.lock'))).toBe(false);
});
