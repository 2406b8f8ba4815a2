import type { Finding } from './finding';

export const headcountBelowStaff = {
  code: 'HEADCOUNT_BELOW_STAFF',
  meaning:
    'Months in which fewer people were employed, says the headcount, than technicians on record make; of all months with a headcount.',
  sample: null,
  touches: ['employeeMonths', 'technicalEmployeeMonths'],
  weight: 4,
  fullAt: 0.5,
} as const satisfies Finding;
