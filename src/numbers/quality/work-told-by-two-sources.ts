import type { Finding } from './finding';
import { WORK } from './touched';
import { counted, percent, verb } from './words';

export const workToldByTwoSources = {
  code: 'WORK_TOLD_BY_TWO_SOURCES',
  meaning:
    'Time entries that an earlier source tells too: the same person (by email, else by name), start, minutes and client by name. Those of the first source do not count. Of all entries of technicians with any time.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 10,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} told by another source too: ${verb(found, 'its', 'their')} hours are counted twice. Let one source send time.`,
} as const satisfies Finding;
