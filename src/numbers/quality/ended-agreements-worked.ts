import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const endedAgreementsWorked = {
  code: 'ENDED_AGREEMENTS_WORKED',
  meaning:
    'Agreements that time was logged under after they had ended; the share is of the hours under any agreement.',
  sample: 'AGREEMENT',
  touches: ['mrr', 'clientMonths', 'leakageHours', 'agreementHours'],
  weight: 6,
  fullAt: 0.2,
  explain: (found) =>
    `${counted(found, 'agreement', 'agreements')} ended and ${verb(found, 'is', 'are')} still worked under (${percent(found)} of the hours under agreements): renewed without a record, or given away.`,
} as const satisfies Finding;
