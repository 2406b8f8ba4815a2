import type { Finding } from './finding';
import { WORK } from './touched';

export const entriesOutsideClientTime = {
  code: 'ENTRIES_OUTSIDE_CLIENT_TIME',
  meaning:
    'Time entries for clients before their first day, from the day they were no clients any more, or for prospects; of all entries for clients.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 6,
  fullAt: 0.1,
} as const satisfies Finding;
