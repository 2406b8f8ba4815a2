import type { Finding } from './finding';

export const ticketEventsBeforeOpening = {
  code: 'TICKET_EVENTS_BEFORE_OPENING',
  meaning:
    'Tickets opened in the period with an event before they were opened, of those that have events of their source. The record decides when a ticket was opened.',
  sample: 'TICKET',
  touches: ['ticketsOpened', 'ticketsClosed', 'closeEvents', 'reopenEvents', 'elapsedHours'],
  weight: 4,
  fullAt: 0.1,
} as const satisfies Finding;
