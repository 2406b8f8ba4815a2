import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const mrrOfDepartedClients = {
  code: 'MRR_OF_DEPARTED_CLIENTS',
  meaning:
    'Clients with MRR in months after the day they were no clients any more: an agreement not ended, or invoices. The share is of the MRR.',
  sample: 'CLIENT',
  touches: ['mrr', 'recurringProductRevenue', 'clientMonths'],
  weight: 8,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'client', 'clients')} left and still ${verb(found, 'has', 'have')} MRR (${percent(found)} of it): an agreement was not ended. Send endsBefore, or correct offboardedOn.`,
} as const satisfies Finding;
