import type { Finding } from './finding';
import { COSTS } from './touched';

export const negativeCosts = {
  code: 'NEGATIVE_COSTS',
  meaning:
    'Labour and tool costs below 0 in force by the end of the period, of all such costs: almost always a sign the wrong way round.',
  sample: null,
  touches: COSTS,
  weight: 6,
  fullAt: 0.1,
} as const satisfies Finding;
