import { MINUTE_MS } from '../units/milliseconds';
import type { Finding } from './finding';
import { WORK } from './touched';

/** None of the entries is longer, in milliseconds. */
export const LONGEST_IF_HOURS_MS = 12 * MINUTE_MS;
/** A day has no more hours than this has minutes. */
export const FULLEST_DAY_IF_HOURS_MS = 24 * MINUTE_MS;
/** So many entries of a month are a habit. */
export const FEWEST_ENTRIES = 5;

export const hoursAsMinutes = {
  code: 'HOURS_AS_MINUTES',
  meaning:
    'Time entries of somebody who has five or more in the month, none over 12 minutes, on no day more than 24 minutes altogether: as hours that is a month of work, as minutes hardly any. Of all entries with any time.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 10,
  fullAt: 0.2,
} as const satisfies Finding;
