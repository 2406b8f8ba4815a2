import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const entriesAfterClose = {
  code: 'ENTRIES_AFTER_CLOSE',
  meaning:
    'Time entries that start after the last close of their ticket, which is closed now; of all entries on closed tickets. A merged ticket is its survivor.',
  sample: 'TIME_ENTRY',
  touches: ['reactiveHours', 'handleHours', 'longTickets', 'closedCohort'],
  weight: 5,
  tolerated: 0.02,
  fullAt: 0.3,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)} of those on closed tickets) ${verb(found, 'starts', 'start')} after the ticket was closed: logged late, or work on a ticket that should have been reopened.`,
} as const satisfies Finding;
