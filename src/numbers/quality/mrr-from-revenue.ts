import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const mrrFromRevenue = {
  code: 'MRR_FROM_REVENUE',
  meaning:
    'Clients whose MRR of some month was taken from revenue rows, for want of a recurring agreement line; of all clients with MRR. Invoices come in lumps that agreements do not have.',
  sample: 'CLIENT',
  touches: ['mrr', 'clientMonths'],
  weight: 5,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'client', 'clients')} (${percent(found)} of those with MRR) ${verb(found, 'has', 'have')} no recurring agreement line: the MRR was taken from invoices.`,
} as const satisfies Finding;
