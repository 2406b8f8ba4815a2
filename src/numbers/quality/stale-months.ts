import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';
import { counted, percent, verb } from './words';

export const staleMonths = {
  code: 'STALE_MONTHS',
  meaning:
    'Client-months that have changed and are not recounted yet, of all client-months. A change of a client’s whole history counts once. It passes by itself.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 10,
  fullAt: 0.5,
  explain: (found) =>
    `${counted(found, 'client-month', 'client-months')} (${percent(found)}) ${verb(found, 'is', 'are')} waiting to be recounted; ${verb(found, 'its', 'their')} numbers are those from before.`,
} as const satisfies Finding;
