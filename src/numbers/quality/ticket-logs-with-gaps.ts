import type { Finding } from './finding';
import { counted, percent } from './words';

export const ticketLogsWithGaps = {
  code: 'TICKET_LOGS_WITH_GAPS',
  meaning:
    'Tickets opened in the period whose event log closes what is closed, or reopens what is open, after its beginning: a step between was not told. Of those whose closes or reopens their source tells.',
  sample: 'TICKET',
  touches: ['closeEvents', 'reopenEvents'],
  weight: 4,
  fullAt: 0.2,
  explain: (found) =>
    `The event log of ${counted(found, 'ticket', 'tickets')} (${percent(found)}) has a gap: two closes or two reopenings follow each other, of which the first counts. Send the step between.`,
} as const satisfies Finding;
