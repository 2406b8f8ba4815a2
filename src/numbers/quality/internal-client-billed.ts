import type { Finding } from './finding';
import { REVENUE } from './touched';
import { counted, percent, verb } from './words';

export const internalClientBilled = {
  code: 'INTERNAL_CLIENT_BILLED',
  meaning:
    'Revenue rows of the MSP itself as its own client, of all revenue rows of the period. They are in no revenue.',
  sample: 'CLIENT',
  touches: REVENUE,
  weight: 4,
  fullAt: 0.05,
  explain: (found) =>
    `${counted(found, 'revenue row', 'revenue rows')} (${percent(found)}) ${verb(found, 'is', 'are')} of the internal client and left out: the MSP does not earn from itself. Check which client is internal.`,
} as const satisfies Finding;
