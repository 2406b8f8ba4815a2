import { chownSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account';
import { chooseListen } from './address';
import { programPath } from './binaries';
import type { Installation } from './installation';
import { livenessOf, readPostmasterFile, type Postmaster } from './postmaster-file';
import { runProgram, type Outcome } from './run-program';
import { settingsText, type Listen, type Machine, type Purpose } from './settings';

export interface Cluster {
  readonly dir: string;
  readonly installation: Installation;
  readonly account: Account | null;
  readonly purpose: Purpose;
  readonly machine: Machine;
}

const PATIENCE_MS = 60_000;
const RETRY_FOR_MS = 15_000;
const POLL_MS = 100;
const MS = 1000;
const HARD_STOP_SECONDS = 1;
/** Above every system's highest process id. */
const NOBODYS_PID = 999_999_999;

const listenOf = (running: Postmaster): Listen => ({
  socketDir: running.socketDir || null,
  port: running.port,
});

const logOf = (cluster: Cluster): string => join(cluster.dir, 'server.log');

function lastLogLines(cluster: Cluster): string {
  if (!existsSync(logOf(cluster))) return '';
  return readFileSync(logOf(cluster), 'utf8').trim().split('\n').slice(-5).join('\n');
}

function pgCtl(cluster: Cluster, args: string[]): Promise<Outcome> {
  const { installation, account } = cluster;
  return runProgram(
    programPath(installation.nativeDir, 'pg_ctl'),
    [...args, '--silent', `--pgdata=${cluster.dir}`],
    { account, libraryPath: installation.libraryPath, cwd: cluster.dir },
  );
}

/** Waits while a server of this directory is on its way up or down; `null` when none runs. */
async function findRunning(cluster: Cluster): Promise<Postmaster | null> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = readPostmasterFile(cluster.dir);
    if (found === null || livenessOf(found.pid, cluster.dir) !== 'RUNNING') return null;
    if (found.ready) return found;
    if (performance.now() > until)
      throw new Error(`Postgres (process ${found.pid}) does not get ready`);
    await sleep(POLL_MS);
  }
}

/**
 * Postgres refuses to start while the process id in a lock file exists, also when that process is a
 * zombie or another program that was given the number. It is known here not to be a server of this
 * directory, so the lock files get an id that cannot exist. They are not deleted: Postgres uses the
 * rest of their text to make sure that no orphaned backend still uses the shared memory.
 */
function disownStaleLocks(cluster: Cluster): void {
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const path = join(cluster.dir, name);
    if (!existsSync(path)) continue;
    const [, ...rest] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [NOBODYS_PID, ...rest].join('\n'));
  }
}

function writeOwned(path: string, text: string, account: Account | null): void {
  writeFileSync(path, text, { mode: 0o600 });
  if (account) chownSync(path, account.uid, account.gid);
}

async function tryStart(cluster: Cluster, listen: Listen): Promise<Outcome> {
  disownStaleLocks(cluster);
  const text = settingsText(listen, cluster.purpose, cluster.machine);
  writeOwned(join(cluster.dir, 'seatwise.conf'), text, cluster.account);
  if (existsSync(logOf(cluster))) truncateSync(logOf(cluster));
  return pgCtl(cluster, ['start', '--wait', '--timeout=60', `--log=${logOf(cluster)}`]);
}

/**
 * Adopts the server of this directory if one runs, as after an earlier process was killed.
 * Otherwise starts one, at the address that it had before, if there was one.
 */
export async function ensureRunning(cluster: Cluster, before?: Listen): Promise<Listen> {
  const until = performance.now() + RETRY_FOR_MS;
  for (;;) {
    const running = await findRunning(cluster);
    if (running) return listenOf(running);
    const listen = before ?? (await chooseListen(cluster.dir));
    const started = await tryStart(cluster, listen);
    if (started.ok) return listen;
    // Backends of a killed server need a moment to notice it. A port may have been taken
    // since it was chosen.
    if (performance.now() > until) {
      throw new Error(`Postgres does not start: ${lastLogLines(cluster) || started.output.trim()}`);
    }
    await sleep(POLL_MS * 3);
  }
}

function isRunning(cluster: Cluster): boolean {
  const found = readPostmasterFile(cluster.dir);
  return found !== null && livenessOf(found.pid, cluster.dir) === 'RUNNING';
}

/**
 * Stops the server in good order: queries are cancelled, and everything committed is on disk. If
 * that takes too long, the server is stopped as if by a power cut: nothing committed is lost, but
 * the next start has to recover.
 */
export async function stopPostmaster(cluster: Cluster, withinMs: number): Promise<void> {
  const seconds = Math.max(1, Math.floor(withinMs / MS) - HARD_STOP_SECONDS);
  const stop = (...how: string[]) => pgCtl(cluster, ['stop', '--wait', ...how]);
  const inOrder = await stop('--mode=fast', `--timeout=${seconds}`);
  if (inOrder.ok || !isRunning(cluster)) return;
  // The server kills its remaining processes after five seconds. The next start waits for that.
  await stop('--mode=immediate', `--timeout=${HARD_STOP_SECONDS}`);
}
