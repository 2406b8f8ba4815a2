import type { Finding } from './finding';
import { COSTS } from './touched';

export const techniciansWithoutCost = {
  code: 'TECHNICIANS_WITHOUT_COST',
  meaning:
    'Technicians with a share in the five delivery areas of whom no labour cost is known up to the end of the period, of all with such a share.',
  sample: 'TECHNICIAN',
  touches: COSTS.filter((key) => !key.startsWith('toolCost')),
  weight: 6,
  fullAt: 0.5,
} as const satisfies Finding;
