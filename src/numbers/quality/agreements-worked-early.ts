import type { Finding } from './finding';

export const agreementsWorkedEarly = {
  code: 'AGREEMENTS_WORKED_EARLY',
  meaning:
    'Agreements that time was logged under before they began; the share is of the hours under any agreement.',
  sample: 'AGREEMENT',
  touches: ['mrr', 'clientMonths', 'leakageHours', 'agreementHours'],
  weight: 4,
  fullAt: 0.2,
} as const satisfies Finding;
