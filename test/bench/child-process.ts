import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(__dirname, '../..');
const RUN_TYPESCRIPT = resolve(ROOT, 'src/launch/run-typescript');

/** A process under measurement. Everything started here is ended here. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line it prints, as JSON. */
  nextLine<T>(): Promise<T>;
  stop(): Promise<void>;
}

function linesOf(child: ChildProcess, name: string): <T>() => Promise<T> {
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return async <T>() => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended without an answer`);
      // npm prints what it runs before the program prints its answer.
      if (value.startsWith('{')) return JSON.parse(value) as T;
    }
  };
}

/** Starts a program in a process group of its own, so that stopping it leaves nothing behind. */
export function startChild(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Child {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const gone = once(child, 'exit');
  const kill = (): void => void (child.exitCode ?? child.signalCode ?? tryKill(child));
  process.once('exit', kill);
  return {
    process: child,
    nextLine: linesOf(child, [command, ...args].join(' ')),
    stop: async () => {
      process.off('exit', kill);
      kill();
      await gone;
    },
  };
}

function tryKill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
}

/** One of our TypeScript files as a process. */
export const startScript = (file: string, args: readonly string[] = []): Child =>
  startChild(process.execPath, ['-r', RUN_TYPESCRIPT, resolve(__dirname, file), ...args]);
