import { spawn, type IPty } from '@lydell/node-pty';
import { join } from 'node:path';

const SEATWISE = join(__dirname, '../../src/seatwise.js');

/** A command in a terminal, as a person sees it. */
export interface Terminal {
  readonly pty: IPty;
  /** Everything the terminal was sent, with its control sequences. */
  screen(): string;
  /** The exit code, once the prompt is back. */
  readonly ended: Promise<number>;
  /** Waits for something to appear. */
  shows(pattern: RegExp): Promise<void>;
}

/** Runs `seatwise …` in a real pseudo-terminal. */
export function inTerminal(env: Record<string, string>, ...args: string[]): Terminal {
  const pty = spawn(process.execPath, [SEATWISE, ...args], {
    cols: 100,
    rows: 30,
    cwd: '/',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'error', ...env },
  });
  let screen = '';
  const waiting = new Set<() => void>();
  pty.onData((text) => {
    screen += text;
    for (const look of waiting) look();
  });
  return {
    pty,
    screen: () => screen,
    ended: new Promise((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode))),
    shows: (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!pattern.test(screen)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

const HIDE = '\u001b[?25l';
const SHOW = '\u001b[?25h';
const NO_WRAP = '\u001b[?7l';
const WRAP = '\u001b[?7h';

/** Whether what was hidden or switched off is back. */
export const isUsable = (screen: string): boolean =>
  screen.lastIndexOf(SHOW) >= screen.lastIndexOf(HIDE) &&
  screen.lastIndexOf(WRAP) >= screen.lastIndexOf(NO_WRAP);

/** Lines as they are read: without control sequences. */
export const linesOf = (screen: string): string[] =>
  // oxlint-disable-next-line no-control-regex
  screen.replace(/\u001b(?:\[[?\d;]*[a-zA-Z]|[78])/g, '').split(/\r?\n|\r/);
