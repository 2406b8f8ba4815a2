import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const ticketsClosedBeforeOpening = {
  code: 'TICKETS_CLOSED_BEFORE_OPENING',
  meaning:
    'Tickets opened in the period whose record says that they were closed before they were opened, of all that it says were closed. They took no time.',
  sample: 'TICKET',
  touches: ['ticketsClosed', 'closeEvents', 'elapsedHours', 'closedTickets'],
  weight: 5,
  fullAt: 0.05,
  explain: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)} of those closed) ${verb(found, 'was', 'were')} closed before ${verb(found, 'it was', 'they were')} opened: two clocks, or a day taken for a month. Elapsed time is 0 there.`,
} as const satisfies Finding;
