import type { Finding } from './finding';

export const mrrFromRevenue = {
  code: 'MRR_FROM_REVENUE',
  meaning:
    'Clients whose MRR of some month was taken from revenue rows, for want of a recurring agreement line; of all clients with MRR. Invoices come in lumps that agreements do not have.',
  sample: 'CLIENT',
  touches: ['mrr', 'clientMonths'],
  weight: 5,
  fullAt: 1,
} as const satisfies Finding;
