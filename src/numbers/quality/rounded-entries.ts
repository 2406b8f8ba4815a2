import { HOUR_MS } from '../units/milliseconds';
import type { Finding } from './finding';
import { WORK } from './touched';

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
} as const satisfies Finding;
