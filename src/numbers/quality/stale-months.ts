import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';

export const staleMonths = {
  code: 'STALE_MONTHS',
  meaning:
    'Client-months that have changed and are not recounted yet, of all client-months. A change of a client’s whole history counts once. It passes by itself.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 10,
  fullAt: 0.5,
} as const satisfies Finding;
