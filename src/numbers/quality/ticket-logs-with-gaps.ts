import type { Finding } from './finding';

export const ticketLogsWithGaps = {
  code: 'TICKET_LOGS_WITH_GAPS',
  meaning:
    'Tickets opened in the period whose event log closes what is closed, or reopens what is open, after its beginning: a step between was not told. Of those whose closes or reopens their source tells.',
  sample: 'TICKET',
  touches: ['closeEvents', 'reopenEvents'],
  weight: 4,
  fullAt: 0.2,
} as const satisfies Finding;
