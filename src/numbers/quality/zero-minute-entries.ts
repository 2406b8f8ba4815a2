import type { Finding } from './finding';
import { HOURS } from './touched';

export const zeroMinuteEntries = {
  code: 'ZERO_MINUTE_ENTRIES',
  meaning:
    'Time entries of 0 minutes, of all entries. They count as a touch of their ticket, and as no labour.',
  sample: 'TIME_ENTRY',
  touches: HOURS,
  weight: 4,
  fullAt: 0.1,
} as const satisfies Finding;
