import type { Finding } from './finding';
import { HOURS } from './touched';
import { counted, percent, verb } from './words';

export const zeroMinuteEntries = {
  code: 'ZERO_MINUTE_ENTRIES',
  meaning:
    'Time entries of 0 minutes, of all entries. They count as a touch of their ticket, and as no labour.',
  sample: 'TIME_ENTRY',
  touches: HOURS,
  weight: 4,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'has', 'have')} 0 minutes: touched, but no labour.`,
} as const satisfies Finding;
