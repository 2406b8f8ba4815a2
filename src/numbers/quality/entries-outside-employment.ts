import type { Finding } from './finding';
import { WORK } from './touched';

export const entriesOutsideEmployment = {
  code: 'ENTRIES_OUTSIDE_EMPLOYMENT',
  meaning:
    'Time entries of technicians before they were employed, or from the day they no longer were; of all entries of technicians.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 6,
  fullAt: 0.1,
} as const satisfies Finding;
