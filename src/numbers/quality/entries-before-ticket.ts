import type { Finding } from './finding';

export const entriesBeforeTicket = {
  code: 'ENTRIES_BEFORE_TICKET',
  meaning:
    'Time entries that start more than a day before their ticket was opened, of all entries on tickets. A merged ticket is its survivor.',
  sample: 'TIME_ENTRY',
  touches: ['handleHours', 'touches', 'longTickets', 'elapsedHours'],
  weight: 3,
  tolerated: 0.02,
  fullAt: 0.3,
} as const satisfies Finding;
