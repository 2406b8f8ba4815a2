import type { Finding } from './finding';
import { counted, percent } from './words';

export const headcountBelowStaff = {
  code: 'HEADCOUNT_BELOW_STAFF',
  meaning:
    'Months in which fewer people were employed, says the headcount, than technicians on record make; of all months with a headcount.',
  sample: null,
  touches: ['employeeMonths', 'technicalEmployeeMonths'],
  weight: 4,
  fullAt: 0.5,
  explain: (found) =>
    `The headcount of ${counted(found, 'month', 'months')} (${percent(found)}) is below the technicians on record: revenue per employee is too high. Send the headcount of all, or end who left.`,
} as const satisfies Finding;
