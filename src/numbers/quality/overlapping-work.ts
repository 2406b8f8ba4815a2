import type { Finding } from './finding';
import { HOURS } from './touched';

export const overlappingWork = {
  code: 'OVERLAPPING_WORK',
  meaning:
    'Time entries that start while an earlier one of the same technician and month is not over, of all entries of technicians with any time.',
  sample: 'TIME_ENTRY',
  touches: HOURS,
  weight: 3,
  tolerated: 0.1,
  fullAt: 0.6,
} as const satisfies Finding;
