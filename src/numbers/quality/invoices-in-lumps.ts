import type { Finding } from './finding';

export const invoicesInLumps = {
  code: 'INVOICES_IN_LUMPS',
  meaning:
    'Clients whose MRR of a month is from revenue rows, with none the month before and none after: invoices for a quarter or a year. The share is of the MRR.',
  sample: 'CLIENT',
  touches: ['mrr', 'clientMonths'],
  weight: 8,
  fullAt: 0.2,
} as const satisfies Finding;
