import { SingleBar } from 'cli-progress';
import type { Shell } from './shell';

export interface ProgressBar {
  update(done: number, total: number): void;
  end(): void;
}

const UNSEEN: ProgressBar = { update: () => undefined, end: () => undefined };

/** A bar on standard error while somebody looks on; nothing at all otherwise. */
export function progressBar(shell: Shell, title: string): ProgressBar {
  if (!shell.watched) return UNSEEN;
  const bar = new SingleBar({
    format: `${title.padEnd(26)} {bar} {percentage} %`,
    hideCursor: true,
    clearOnComplete: false,
    stream: process.stderr,
  });
  bar.start(1, 0);
  return {
    update: (done, total) => {
      bar.setTotal(Math.max(total, 1));
      bar.update(Math.min(done, total));
    },
    end: () => {
      bar.update(bar.getTotal());
      bar.stop();
    },
  };
}
