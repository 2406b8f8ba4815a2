import type { Finding } from './finding';
import { WORK } from './touched';

export const workToldByTwoSources = {
  code: 'WORK_TOLD_BY_TWO_SOURCES',
  meaning:
    'Time entries that an earlier source tells too: the same person (by email, else by name), start, minutes and client by name. Those of the first source do not count. Of all entries of technicians with any time.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 10,
  fullAt: 0.1,
} as const satisfies Finding;
