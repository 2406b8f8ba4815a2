import { spawn } from 'node:child_process';
import type { Account } from './account';

export interface ProgramRun {
  readonly account: Account | null;
  readonly libraryPath: string | null;
  readonly cwd: string;
}

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * The environment of a program: small, and always the same. A PGPORT, PGDATA or LC_ALL of the user
 * must not reach the server.
 */
function environment(libraryPath: string | null): NodeJS.ProcessEnv | undefined {
  if (process.platform === 'win32') return undefined;
  const linked = libraryPath === null ? {} : { LD_LIBRARY_PATH: libraryPath };
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', ...linked };
}

/**
 * Runs one of Postgres' programs to its end, as the given account and in a process group of its
 * own: Ctrl-C goes to a whole group, and the server must outlive the application's last query.
 */
export function runProgram(path: string, args: string[], run: ProgramRun): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      cwd: run.cwd,
      env: environment(run.libraryPath),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(run.account && { uid: run.account.uid, gid: run.account.gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    // Not `close`: a started server may keep the pipes open.
    child.once('exit', (code) => setImmediate(() => resolve({ ok: code === 0, output })));
  });
}
