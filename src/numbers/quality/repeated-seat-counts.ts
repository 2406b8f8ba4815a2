import type { Finding } from './finding';

export const repeatedSeatCounts = {
  code: 'REPEATED_SEAT_COUNTS',
  meaning:
    'Days for which a client has several seat counts that differ, under several ids; of all days with seat counts of the period. The last one received holds.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths', 'estimatedSeatMonths', 'endpointMonths'],
  weight: 5,
  fullAt: 0.2,
} as const satisfies Finding;
