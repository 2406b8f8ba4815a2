import { HOUR_MS } from '../units/milliseconds';
import type { Finding } from './finding';
import { WORK } from './touched';

/** Strictly more than this is long, in milliseconds. */
export const LONG_ENTRY_MS = 12 * HOUR_MS;

export const longEntries = {
  code: 'LONG_ENTRIES',
  meaning: 'Time entries of more than 12 hours, of all entries. Exactly 12 hours is not more.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 6,
  fullAt: 0.02,
} as const satisfies Finding;
