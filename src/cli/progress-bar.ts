import { SingleBar } from 'cli-progress';
import type { Shell } from './shell';

/** How far a piece of work is, in parts of its total and in words. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly words?: string;
}

export type ShowProgress = (progress: Progress) => void;

interface Display {
  readonly show: ShowProgress;
  end(finished: boolean): void;
}

const TITLE = 18;
const BAR = 20;

function openBar(title: string): Display {
  const bar = new SingleBar({
    format: `${title.padEnd(TITLE)} {bar} {percentage} % {words}`,
    barsize: BAR,
    hideCursor: true,
    clearOnComplete: false,
    stream: process.stderr,
  });
  // The cursor comes back even when the process is ended at once.
  const restore = (): void => bar.stop();
  process.once('exit', restore);
  bar.start(1, 0, { words: '' });
  return {
    show: ({ done, total, words = '' }) => {
      bar.setTotal(Math.max(total, 1));
      bar.update(Math.min(done, total), { words });
    },
    end: (finished) => {
      if (finished) bar.update(bar.getTotal());
      bar.stop();
      process.off('exit', restore);
    },
  };
}

const EVERY_MS = 10_000;
const PERCENT = 100;

/** Progress for logs: a line now and then, so that a later reader sees that the work went on. */
function openLines(shell: Shell, title: string): Display {
  let latest: Progress | null = null;
  const printLine = (): void => {
    if (!latest) return shell.err(`${title}: begun\n`);
    const percent = Math.floor((latest.done / Math.max(latest.total, 1)) * PERCENT);
    shell.err(`${title}: ${Math.min(percent, PERCENT)} % ${latest.words ?? ''}`.trimEnd() + '\n');
  };
  const timer = setInterval(printLine, EVERY_MS).unref();
  return {
    show: (progress) => (latest = progress),
    end: () => clearInterval(timer),
  };
}

/**
 * Shows progress on standard error: a bar in a terminal, a line every ten seconds elsewhere.
 * However the work ends, the terminal is as before and the next text begins a line.
 */
export async function withProgress<T>(
  shell: Shell,
  title: string,
  work: (show: ShowProgress) => Promise<T>,
): Promise<T> {
  const display = shell.watched ? openBar(title) : openLines(shell, title);
  let finished = false;
  try {
    const result = await work(display.show);
    finished = true;
    return result;
  } finally {
    display.end(finished);
  }
}
