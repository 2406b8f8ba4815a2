import type { Finding } from './finding';
import { REVENUE } from './touched';

export const revenueToldByTwoSources = {
  code: 'REVENUE_TOLD_BY_TWO_SOURCES',
  meaning:
    'Revenue rows that an earlier source tells too: the same client by name, date, amount and kind. Those of the first source do not count. Of all revenue rows of the period.',
  sample: 'CLIENT',
  touches: REVENUE,
  weight: 8,
  fullAt: 0.1,
} as const satisfies Finding;
