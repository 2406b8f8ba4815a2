import type { Finding } from './finding';
import { WORK } from './touched';
import { counted, percent, verb } from './words';

export const entriesOutsideClientTime = {
  code: 'ENTRIES_OUTSIDE_CLIENT_TIME',
  meaning:
    'Time entries for clients before their first day, from the day they were no clients any more, or for prospects; of all entries for clients.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 6,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} for clients on days on which they were none: hours with no seat and no fee under them. Check onboardedOn, offboardedOn and status.`,
} as const satisfies Finding;
