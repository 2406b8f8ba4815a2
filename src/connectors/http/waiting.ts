import { randomInt } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../clock';

/** Time as the connectors see it, so that tests can watch every wait without waiting. */
export interface Waiting {
  readonly clock: Clock;
  /** Milliseconds that never go back or stand still, whatever the clock says. */
  elapsed(): number;
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  chance(): number;
}

const STEPS = 1_000_000;

export const realWaiting = (clock: Clock): Waiting => ({
  clock,
  elapsed: () => performance.now(),
  pause: (ms, signal) => pause(ms, undefined, { signal }),
  chance: () => randomInt(STEPS) / STEPS,
});
