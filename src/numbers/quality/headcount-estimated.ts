import type { Finding } from './finding';
import { counted, percent } from './words';

export const headcountEstimated = {
  code: 'HEADCOUNT_ESTIMATED',
  meaning:
    'Months whose employees were counted from technicians, for want of a headcount; of all months of the period.',
  sample: null,
  touches: ['employeeMonths', 'technicalEmployeeMonths'],
  weight: 4,
  fullAt: 1,
  explain: (found) =>
    `The employees of ${counted(found, 'month', 'months')} (${percent(found)}) were counted from technicians: staff that are none are missing.`,
} as const satisfies Finding;
