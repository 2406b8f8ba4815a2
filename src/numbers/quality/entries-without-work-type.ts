import type { Finding } from './finding';
import { CLASSIFIED_HOURS } from './touched';

export const entriesWithoutWorkType = {
  code: 'ENTRIES_WITHOUT_WORK_TYPE',
  meaning:
    'Unbilled time entries for clients without a work type, of all unbilled entries for clients. Alignment and centralised work are known by it.',
  sample: 'TIME_ENTRY',
  touches: CLASSIFIED_HOURS,
  weight: 4,
  fullAt: 1,
} as const satisfies Finding;
