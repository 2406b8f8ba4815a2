import type { Finding } from './finding';
import { WORK } from './touched';

export const overfullDays = {
  code: 'OVERFULL_DAYS',
  meaning:
    'Time entries on days for which one technician logged more than 24 hours, of all entries of technicians. Exactly 24 hours is not more.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 8,
  fullAt: 0.05,
} as const satisfies Finding;
