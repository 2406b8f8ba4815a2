import type { Finding } from './finding';

export const ticketsWithoutSeats = {
  code: 'TICKETS_WITHOUT_SEATS',
  meaning:
    'Clients with tickets opened in months in which they had 0 seats; the share is of the tickets. Clients that were never counted are another finding.',
  sample: 'CLIENT',
  touches: ['ticketsOpened', 'seatMonths', 'coveredSeatMonths'],
  weight: 4,
  fullAt: 0.25,
} as const satisfies Finding;
