import { HOUR_MS } from '../units/milliseconds';
import type { Finding } from './finding';
import { WORK } from './touched';
import { counted, percent, verb } from './words';

export const ROUNDED_TO_MS = HOUR_MS / 2;

export const roundedEntries = {
  code: 'ROUNDED_ENTRIES',
  meaning:
    'Time entries that are exact multiples of 30 minutes, of all entries with any time. Logging by the quarter hour makes half of them so by itself: only above that it costs points.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 8,
  tolerated: 0.5,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is an exact multiple', 'are exact multiples')} of 30 minutes: the more of them, the more is estimated and not measured.`,
} as const satisfies Finding;
