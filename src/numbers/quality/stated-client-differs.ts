import type { Finding } from './finding';
import { WORK } from './touched';
import { counted, percent, verb } from './words';

export const statedClientDiffers = {
  code: 'STATED_CLIENT_DIFFERS',
  meaning:
    'Time entries that state another client than their ticket has, of all on a ticket that state one. They count for the client of the ticket.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 6,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'states', 'state')} another client than the ticket; the ticket’s was taken.`,
} as const satisfies Finding;
