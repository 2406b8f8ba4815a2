import type { Finding } from './finding';
import { REVENUE } from './touched';

export const negativeRevenue = {
  code: 'NEGATIVE_REVENUE',
  meaning:
    'Revenue rows below 0, of all revenue rows of the period. Credits are kept, and lower the revenue of the month they are posted in.',
  sample: 'CLIENT',
  touches: REVENUE,
  weight: 3,
  tolerated: 0.02,
  fullAt: 0.2,
} as const satisfies Finding;
