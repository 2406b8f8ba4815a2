import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Refusal } from '../errors';
import type { Shell } from './shell';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

/** Under npm one Ctrl-C arrives twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 2000;

/**
 * Listens for Ctrl-C and other requests to stop, from the start of a command. The signal by itself
 * would leave the embedded Postgres running. A second signal ends the process at once.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  let since = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!stop.signal.aborted) since = performance.now();
      else if (performance.now() - since > SAME_SIGNAL_MS) process.exit(INTERRUPTED);
      stop.abort();
    });
  }
  return stop.signal;
}

/** Ends work that goes in steps at its next step. */
export function refuseWhenStopped(stop: AbortSignal): void {
  if (stop.aborted) throw new Refusal('STOPPED', 'Stopped. What was done so far is kept.');
}

/**
 * Waits for the stop signal, then closes in good order: requests drain, the database stops last.
 */
export async function untilStopped(
  shell: Shell,
  stop: AbortSignal,
  close: () => Promise<void>,
): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
  shell.err('Stopping.\n');
  await close();
}
