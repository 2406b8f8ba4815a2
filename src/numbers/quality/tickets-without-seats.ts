import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const ticketsWithoutSeats = {
  code: 'TICKETS_WITHOUT_SEATS',
  meaning:
    'Clients with tickets opened in months in which they had 0 seats; the share is of the tickets. Clients that were never counted are another finding.',
  sample: 'CLIENT',
  touches: ['ticketsOpened', 'seatMonths', 'coveredSeatMonths'],
  weight: 4,
  fullAt: 0.25,
  explain: (found) =>
    `${counted(found, 'client', 'clients')} opened tickets in months with 0 seats: ${percent(found)} of the tickets have no seat under them. Check ${verb(found, 'its', 'their')} seat counts.`,
} as const satisfies Finding;
