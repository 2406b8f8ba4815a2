import type { Finding } from './finding';
import { counted, percent, verb } from './words';

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
  explain: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'is', 'are')} closed by the event log and open by the record, or the other way round. The log was believed: send the last event, or the record again.`,
} as const satisfies Finding;
