import type { Finding } from './finding';
import { counted, percent } from './words';

export const repeatedSeatCounts = {
  code: 'REPEATED_SEAT_COUNTS',
  meaning:
    'Days for which a client has several seat counts that differ, under several ids; of all days with seat counts of the period. The last one received holds.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths', 'estimatedSeatMonths', 'endpointMonths'],
  weight: 5,
  fullAt: 0.2,
  explain: (found) =>
    `${counted(found, 'day has', 'days have')} several seat counts of one client that differ (${percent(found)} of the days with counts): the last received was taken. Rows of sites or departments must be added up before they are sent.`,
} as const satisfies Finding;
