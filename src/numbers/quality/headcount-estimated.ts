import type { Finding } from './finding';

export const headcountEstimated = {
  code: 'HEADCOUNT_ESTIMATED',
  meaning:
    'Months whose employees were counted from technicians, for want of a headcount; of all months of the period.',
  sample: null,
  touches: ['employeeMonths', 'technicalEmployeeMonths'],
  weight: 4,
  fullAt: 1,
} as const satisfies Finding;
