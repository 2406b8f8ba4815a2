import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Refusal } from '../errors';
import type { Shell } from './shell';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

/** Under npm one Ctrl-C arrives twice: from the terminal, and passed on by npm. */
const SAME_WISH_MS = 2000;

/**
 * Listens for Ctrl-C or a request to end, from the start of a command on: ending by the signal
 * itself would leave the embedded Postgres running. Asked a second time it does not wait any longer.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  let since = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!stop.signal.aborted) since = performance.now();
      else if (performance.now() - since > SAME_WISH_MS) process.exit(INTERRUPTED);
      stop.abort();
    });
  }
  return stop.signal;
}

/** For work in steps: ends it at the next one. */
export function refuseWhenStopped(stop: AbortSignal): void {
  if (stop.aborted) throw new Refusal('STOPPED', 'Stopped. What was done so far is kept.');
}

/** Waits to be stopped, then closes in good order: requests drain, the database stops last. */
export async function untilStopped(
  shell: Shell,
  stop: AbortSignal,
  close: () => Promise<void>,
): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
  shell.err('Stopping.\n');
  await close();
}
