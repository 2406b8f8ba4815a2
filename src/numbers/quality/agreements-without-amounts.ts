import type { Finding } from './finding';

export const agreementsWithoutAmounts = {
  code: 'AGREEMENTS_WITHOUT_AMOUNTS',
  meaning:
    'Managed agreements in force in the period that never had an amount, of clients without recurring invoices in it; of all managed agreements in force.',
  sample: 'AGREEMENT',
  touches: ['mrr', 'clientMonths', 'recurringProductRevenue'],
  weight: 5,
  fullAt: 0.3,
} as const satisfies Finding;
