import type { Finding } from './finding';

export const entriesAfterClose = {
  code: 'ENTRIES_AFTER_CLOSE',
  meaning:
    'Time entries that start after the last close of their ticket, which is closed now; of all entries on closed tickets. A merged ticket is its survivor.',
  sample: 'TIME_ENTRY',
  touches: ['reactiveHours', 'handleHours', 'longTickets', 'closedCohort'],
  weight: 5,
  tolerated: 0.02,
  fullAt: 0.3,
} as const satisfies Finding;
