import type { Finding } from './finding';
import { REVENUE } from './touched';
import { counted, percent, verb } from './words';

export const revenueAgreementDiffers = {
  code: 'REVENUE_AGREEMENT_DIFFERS',
  meaning:
    'Revenue rows under an agreement of another client, of all revenue rows under agreements. They count for the client they name.',
  sample: 'CLIENT',
  touches: REVENUE,
  weight: 4,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'revenue row', 'revenue rows')} (${percent(found)} of those under agreements) ${verb(found, 'names', 'name')} an agreement of another client; the client named was taken.`,
} as const satisfies Finding;
