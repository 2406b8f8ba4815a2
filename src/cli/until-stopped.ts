import type { Shell } from './shell';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

/**
 * Waits for Ctrl-C or a request to end, then closes in good order: requests drain, the database
 * stops last. Asked a second time it does not wait any longer.
 */
export async function untilStopped(shell: Shell, close: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    let asked = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (asked) process.exit(INTERRUPTED);
        asked = true;
        resolve();
      });
    }
  });
  shell.err('Stopping.\n');
  await close();
}
