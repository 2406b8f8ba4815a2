import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../clock';

/** Time as the connectors see it, so that tests can watch every wait without waiting. */
export interface Waiting {
  readonly clock: Clock;
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  chance(): number;
}

const STEPS = 1_000_000;

export const realWaiting = (clock: Clock): Waiting => ({
  clock,
  pause: (ms, signal) => pause(ms, undefined, { signal }),
  chance: () => randomInt(STEPS) / STEPS,
});
