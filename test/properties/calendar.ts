import fc from 'fast-check';

/** The laws are tried on 18 March 2026, on records of the months before: the last month is not over. */
export const NOW = '2026-03-18T18:00:00Z';
export const MONTHS = { from: '2025-12', to: '2026-03' } as const;

const START = Date.UTC(2025, 11, 1, 6);
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const LAST_MINUTE = 107 * 1440;

export const day = (n: number): string => new Date(START + n * DAY_MS).toISOString().slice(0, 10);
export const instant = (minute: number): string =>
  new Date(START + Math.min(minute, LAST_MINUTE) * MINUTE_MS).toISOString();

/** Days a little before, within, and after the months of the laws. */
export const someDay = fc.integer({ min: -20, max: 125 }).map(day);
export const pastDay = fc.integer({ min: 0, max: 106 }).map(day);
/** Minutes from the start, up to today. */
export const someMinute = fc.integer({ min: 0, max: LAST_MINUTE });

/** Two days in order. The second may be missing: a range that has no end. */
export const someRange = fc
  .tuple(someDay, fc.option(someDay, { freq: 3 }))
  .map(([a, b]): [string, string | null] => (b !== null && b < a ? [b, a] : [a, b]));
