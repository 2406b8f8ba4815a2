import type { Finding } from './finding';
import { WORK } from './touched';
import { counted, percent, verb } from './words';

export const entriesOutsideEmployment = {
  code: 'ENTRIES_OUTSIDE_EMPLOYMENT',
  meaning:
    'Time entries of technicians before they were employed, or from the day they no longer were; of all entries of technicians.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 6,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} of days on which the technician was not employed: work without capacity and without a cost. Check employedFrom and employedUntil.`,
} as const satisfies Finding;
