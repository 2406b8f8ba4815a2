import type { FindingCode } from '../numbers/quality/catalogue';
import { counted, percent, verb, type FindingSentence } from './found';

/** What is doubtful about the staff. */
export const FOUND_IN_STAFF = {
  TECHNICIANS_UNDER_LOGGING: (found) =>
    `${counted(found, 'technician', 'technicians')} (${percent(found)}) logged under half of ${verb(found, 'the', 'their')} capacity: work is missing from every number made of hours.`,
  TECHNICIANS_WITHOUT_COST: (found) =>
    `${counted(found, 'technician', 'technicians')} (${percent(found)}) ${verb(found, 'has', 'have')} no labour cost: what they do is missing from every cost.`,
  HEADCOUNT_ESTIMATED: (found) =>
    `The employees of ${counted(found, 'month', 'months')} (${percent(found)}) were counted from technicians: staff that are none are missing.`,
  HEADCOUNT_BELOW_STAFF: (found) =>
    `The headcount of ${counted(found, 'month', 'months')} (${percent(found)}) is below the technicians on record: revenue per employee is too high. Send the headcount of all, or end who left.`,
  STAFF_RECORDS_AFTER_LEAVING: (found) =>
    `${counted(found, 'technician', 'technicians')} (${percent(found)} of those who left) ${verb(found, 'has', 'have')} a cost or an allocation from after leaving: ${verb(found, 'that', 'they')} may not have left. Check when the employment ended.`,
  TECHNICIANS_SENT_TWICE: (found) =>
    `${counted(found, 'technician', 'technicians')} (${percent(found)}) ${verb(found, 'has', 'have')} the email address of another: one person with two capacities and two costs.`,
} satisfies Partial<Record<FindingCode, FindingSentence>>;
