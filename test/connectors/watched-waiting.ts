import type { Waiting } from '../../src/connectors/http/waiting';

export interface WatchedWaiting extends Waiting {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[];
}

/** Time that passes only when somebody waits. */
export function watchedWaiting(from = '2026-03-31T18:00:00Z', chance = 0.5): WatchedWaiting {
  let now = new Date(from).getTime();
  const waits: number[] = [];
  return {
    waits,
    clock: { now: () => new Date(now) },
    elapsed: () => now,
    pause: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
    chance: () => chance,
  };
}
