import type { Finding } from './finding';

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
} as const satisfies Finding;
