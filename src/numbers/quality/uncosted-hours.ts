import type { Finding } from './finding';
import { LABOUR_COSTS } from './touched';

export const uncostedHours = {
  code: 'UNCOSTED_HOURS',
  meaning:
    'Clients with hours behind which no cost stands; the share is of the hours for clients. Costs they touch are lower bounds, margins upper bounds: a missing cost is never 0.',
  sample: 'CLIENT',
  touches: LABOUR_COSTS,
  weight: 12,
  fullAt: 0.5,
} as const satisfies Finding;
