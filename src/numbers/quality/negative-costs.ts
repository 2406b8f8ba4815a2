import type { Finding } from './finding';
import { COSTS } from './touched';
import { counted, percent, verb } from './words';

export const negativeCosts = {
  code: 'NEGATIVE_COSTS',
  meaning:
    'Labour and tool costs below 0 in force by the end of the period, of all such costs: almost always a sign the wrong way round.',
  sample: null,
  touches: COSTS,
  weight: 6,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'cost', 'costs')} (${percent(found)}) ${verb(found, 'is', 'are')} negative and ${verb(found, 'lowers', 'lower')} what clients seem to cost.`,
} as const satisfies Finding;
