import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty when the server listens on no Unix socket. */
  readonly socketDir: string;
  readonly ready: boolean;
}

/** Reads the lock file that a server keeps in its data directory; `null` when there is none, or only half of one. */
export function readPostmasterFile(clusterDir: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, , , port, socketDir, , , status] = lines;
  if (!pid || !port) return null;
  return {
    // A server in single-user mode writes its id with a minus sign.
    pid: Math.abs(Number(pid)),
    port: Number(port),
    socketDir: socketDir ?? '',
    ready: status?.trim() === 'ready',
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux only: the state letter of a process, `Z` for one that has ended and was not yet collected. */
function stateOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  } catch {
    return null;
  }
}

/**
 * Whether the process works in the data directory, as its server does. Linux only: `undefined`
 * where that cannot be seen.
 */
function worksIn(pid: number, clusterDir: string): boolean | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
  } catch {
    return undefined;
  }
}

export type Liveness =
  /** A server of this very directory. */
  | 'RUNNING'
  /** Ended, but its parent has not collected it: Postgres itself still takes it for alive. */
  | 'ZOMBIE'
  /** No such process, or another program that was given the same number. */
  | 'GONE';

/** Whether the process of a lock file still is the server of this directory. */
export function livenessOf(pid: number, clusterDir: string): Liveness {
  if (!exists(pid)) return 'GONE';
  if (stateOf(pid) === 'Z') return 'ZOMBIE';
  return worksIn(pid, clusterDir) === false ? 'GONE' : 'RUNNING';
}
