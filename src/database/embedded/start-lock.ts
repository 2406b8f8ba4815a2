import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, EmbeddedProblem } from './problem';

const PATIENCE_MS = 90_000;
const POLL_MS = 50;

/**
 * An empty lock file of this age was left by a process that died before it wrote: writing takes
 * less than a second.
 */
const EMPTY_MS = 2000;

interface Holder {
  readonly pid: number;
  /**
   * When that process started. Its number is not enough, because numbers are given again: in a
   * container, always the same one.
   */
  readonly started: string | null;
}

/** The locks that this very process holds. */
const held = new Set<string>();

function holderOf(path: string): Holder | null {
  try {
    const [pid, started = null] = readFileSync(path, 'utf8').split(' ');
    return Number(pid) ? { pid: Number(pid), started } : null;
  } catch {
    return null;
  }
}

const STARTED = 19;

/**
 * When a process started, in ticks since the machine did. Linux only. The name of the process comes
 * before it and may hold blanks and brackets.
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[STARTED] ?? null;
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

/**
 * Whether the process that took the lock has ended. Another one may have its number by now,
 * even this process.
 */
function hasLeft(path: string, { pid, started }: Holder): boolean {
  if (pid === process.pid) return !held.has(path);
  if (!isAlive(pid)) return true;
  const now = startOf(pid);
  return started !== null && now !== null && now !== started;
}

function tryTake(path: string): boolean {
  const me = [process.pid, startOf(process.pid)].filter((part) => part !== null).join(' ');
  try {
    writeFileSync(path, me, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  held.add(path);
  return true;
}

function release(path: string): void {
  held.delete(path);
  rmSync(path, { force: true });
}

/**
 * Lets one process at a time create, start, join or stop the server of a data directory, so that
 * `seatwise import` beside a starting `seatwise demo` waits for it. A lock whose holder has died is
 * taken over.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  let lastFilledAt = begun;
  while (!tryTake(path)) {
    const [holder, now] = [holderOf(path), performance.now()];
    if (holder !== null) lastFilledAt = now;
    const isLeft = holder === null ? now - lastFilledAt > EMPTY_MS : hasLeft(path, holder);
    if (isLeft) rmSync(path, { force: true });
    else if (now - begun > PATIENCE_MS) throw stuck(path, holder?.pid ?? null);
    else await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    release(path);
  }
}

const stuck = (path: string, holder: number | null): EmbeddedProblem =>
  new EmbeddedProblem(
    'DATA_DIR_BUSY',
    `Process ${holder ?? '(unknown)'} has been starting or stopping Postgres in this data directory ` +
      `for more than ${PATIENCE_MS / 1000} seconds. Stop it, or delete ${path} if it is not a Seatwise process.`,
  );
