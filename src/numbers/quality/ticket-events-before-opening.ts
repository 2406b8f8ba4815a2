import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const ticketEventsBeforeOpening = {
  code: 'TICKET_EVENTS_BEFORE_OPENING',
  meaning:
    'Tickets opened in the period with an event before they were opened, of those that have events of their source. The record decides when a ticket was opened.',
  sample: 'TICKET',
  touches: ['ticketsOpened', 'ticketsClosed', 'closeEvents', 'reopenEvents', 'elapsedHours'],
  weight: 4,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'has', 'have')} events before ${verb(found, 'it was', 'they were')} opened: openedAt is wrong, or the events are another ticket’s.`,
} as const satisfies Finding;
