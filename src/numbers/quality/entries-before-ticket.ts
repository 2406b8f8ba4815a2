import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const entriesBeforeTicket = {
  code: 'ENTRIES_BEFORE_TICKET',
  meaning:
    'Time entries that start more than a day before their ticket was opened, of all entries on tickets. A merged ticket is its survivor.',
  sample: 'TIME_ENTRY',
  touches: ['handleHours', 'touches', 'longTickets', 'elapsedHours'],
  weight: 3,
  tolerated: 0.02,
  fullAt: 0.3,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)} of those on tickets) ${verb(found, 'starts', 'start')} more than a day before the ticket was opened: on the wrong ticket, or the ticket has a wrong date.`,
} as const satisfies Finding;
