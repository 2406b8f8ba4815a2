import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Refusal } from '../../errors';

const PATIENCE_MS = 90_000;
const POLL_MS = 50;

function holderOf(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function tryTake(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Lets one process at a time create, start, join or stop the server of a data directory, so that
 * `seatwise import` beside a starting `seatwise demo` waits for it. A lock whose holder has died is
 * taken over.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  while (!tryTake(path)) {
    const holder = holderOf(path);
    if (holder !== null && !isAlive(holder)) rmSync(path, { force: true });
    else if (performance.now() > until) throw stuck(path, holder);
    else await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

const stuck = (path: string, holder: number | null): Refusal =>
  new Refusal(
    'DATA_DIR_BUSY',
    `Process ${holder ?? '(unknown)'} has been starting or stopping Postgres in this data directory ` +
      `for more than ${PATIENCE_MS / 1000} seconds. Stop it, or delete ${path} if it is not a Seatwise process.`,
  );
