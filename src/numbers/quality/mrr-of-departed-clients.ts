import type { Finding } from './finding';

export const mrrOfDepartedClients = {
  code: 'MRR_OF_DEPARTED_CLIENTS',
  meaning:
    'Clients with MRR in months after the day they were no clients any more: an agreement not ended, or invoices. The share is of the MRR.',
  sample: 'CLIENT',
  touches: ['mrr', 'recurringProductRevenue', 'clientMonths'],
  weight: 8,
  fullAt: 0.1,
} as const satisfies Finding;
