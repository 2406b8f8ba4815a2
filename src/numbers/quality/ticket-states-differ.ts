import type { Finding } from './finding';

export const ticketStatesDiffer = {
  code: 'TICKET_STATES_DIFFER',
  meaning:
    'Tickets opened in the period that are closed by their event log and open by their record, or the other way round; of those whose closes or reopens their source tells. The log is believed.',
  sample: 'TICKET',
  touches: [
    'ticketsClosed',
    'closeEvents',
    'closedTickets',
    'closedCohort',
    'handleHours',
    'elapsedHours',
  ],
  weight: 6,
  fullAt: 0.1,
} as const satisfies Finding;
