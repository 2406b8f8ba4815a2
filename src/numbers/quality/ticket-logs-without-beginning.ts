import type { Finding } from './finding';
import { counted, percent } from './words';

export const ticketLogsWithoutBeginning = {
  code: 'TICKET_LOGS_WITHOUT_BEGINNING',
  meaning:
    'Tickets opened in the period whose event log begins with a reopening: their first close at least was not told. Of those whose closes or reopens their source tells.',
  sample: 'TICKET',
  touches: [
    'ticketsClosed',
    'closeEvents',
    'reopenEvents',
    'closedTickets',
    'closedCohort',
    'elapsedHours',
  ],
  weight: 6,
  fullAt: 0.1,
  explain: (found) =>
    `The event log of ${counted(found, 'ticket', 'tickets')} (${percent(found)}) does not begin with the beginning: it tells a reopening before any close, which does not count. Send the events from the start.`,
} as const satisfies Finding;
