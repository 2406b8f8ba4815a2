import type { Finding } from './finding';

export const hoursWithoutSeats = {
  code: 'HOURS_WITHOUT_SEATS',
  meaning:
    'Clients with reactive hours in months in which they had 0 seats; the share is of the reactive hours. Such hours stay in the totals with no seat to divide them by. Clients that were never counted are another finding.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths'],
  weight: 8,
  fullAt: 0.25,
} as const satisfies Finding;
