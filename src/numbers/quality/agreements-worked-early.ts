import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const agreementsWorkedEarly = {
  code: 'AGREEMENTS_WORKED_EARLY',
  meaning:
    'Agreements that time was logged under before they began; the share is of the hours under any agreement.',
  sample: 'AGREEMENT',
  touches: ['mrr', 'clientMonths', 'leakageHours', 'agreementHours'],
  weight: 4,
  fullAt: 0.2,
  explain: (found) =>
    `${counted(found, 'agreement', 'agreements')} had not begun and ${verb(found, 'was', 'were')} worked under (${percent(found)} of the hours under agreements): check startsOn.`,
} as const satisfies Finding;
