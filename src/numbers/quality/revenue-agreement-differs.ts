import type { Finding } from './finding';
import { REVENUE } from './touched';

export const revenueAgreementDiffers = {
  code: 'REVENUE_AGREEMENT_DIFFERS',
  meaning:
    'Revenue rows under an agreement of another client, of all revenue rows under agreements. They count for the client they name.',
  sample: 'CLIENT',
  touches: REVENUE,
  weight: 4,
  fullAt: 0.1,
} as const satisfies Finding;
