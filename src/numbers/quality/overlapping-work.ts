import type { Finding } from './finding';
import { HOURS } from './touched';
import { counted, percent, verb } from './words';

export const overlappingWork = {
  code: 'OVERLAPPING_WORK',
  meaning:
    'Time entries that start while an earlier one of the same technician and month is not over, of all entries of technicians with any time.',
  sample: 'TIME_ENTRY',
  touches: HOURS,
  weight: 3,
  tolerated: 0.1,
  fullAt: 0.6,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'starts', 'start')} while an earlier one of the same technician is not over: two things at a time, or start times that nobody noted.`,
} as const satisfies Finding;
