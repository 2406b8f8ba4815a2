import type { Finding } from './finding';

export const ticketsClosedBeforeOpening = {
  code: 'TICKETS_CLOSED_BEFORE_OPENING',
  meaning:
    'Tickets opened in the period whose record says that they were closed before they were opened, of all that it says were closed. They took no time.',
  sample: 'TICKET',
  touches: ['ticketsClosed', 'closeEvents', 'elapsedHours', 'closedTickets'],
  weight: 5,
  fullAt: 0.05,
} as const satisfies Finding;
