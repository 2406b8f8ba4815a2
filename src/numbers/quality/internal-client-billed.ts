import type { Finding } from './finding';
import { REVENUE } from './touched';

export const internalClientBilled = {
  code: 'INTERNAL_CLIENT_BILLED',
  meaning:
    'Revenue rows of the MSP itself as its own client, of all revenue rows of the period. They are in no revenue.',
  sample: 'CLIENT',
  touches: REVENUE,
  weight: 4,
  fullAt: 0.05,
} as const satisfies Finding;
