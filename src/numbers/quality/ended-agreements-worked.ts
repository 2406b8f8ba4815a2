import type { Finding } from './finding';

export const endedAgreementsWorked = {
  code: 'ENDED_AGREEMENTS_WORKED',
  meaning:
    'Agreements that time was logged under after they had ended; the share is of the hours under any agreement.',
  sample: 'AGREEMENT',
  touches: ['mrr', 'clientMonths', 'leakageHours', 'agreementHours'],
  weight: 6,
  fullAt: 0.2,
} as const satisfies Finding;
