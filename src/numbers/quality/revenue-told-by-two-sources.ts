import type { Finding } from './finding';
import { REVENUE } from './touched';
import { counted, percent, verb } from './words';

export const revenueToldByTwoSources = {
  code: 'REVENUE_TOLD_BY_TWO_SOURCES',
  meaning:
    'Revenue rows that an earlier source tells too: the same client by name, date, amount and kind. Those of the first source do not count. Of all revenue rows of the period.',
  sample: 'CLIENT',
  touches: REVENUE,
  weight: 8,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'revenue row', 'revenue rows')} (${percent(found)}) ${verb(found, 'is', 'are')} told by another source too: the same client, date, amount and kind. Let one source send invoices.`,
} as const satisfies Finding;
