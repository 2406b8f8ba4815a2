import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const agreementsWithoutAmounts = {
  code: 'AGREEMENTS_WITHOUT_AMOUNTS',
  meaning:
    'Managed agreements in force in the period that never had an amount, of clients without recurring invoices in it; of all managed agreements in force.',
  sample: 'AGREEMENT',
  touches: ['mrr', 'clientMonths', 'recurringProductRevenue'],
  weight: 5,
  fullAt: 0.3,
  explain: (found) =>
    `${counted(found, 'managed agreement', 'managed agreements')} (${percent(found)}) ${verb(found, 'has', 'have')} no amount: work is covered by ${verb(found, 'it', 'them')}, and no MRR stands against it.`,
} as const satisfies Finding;
