import type { Finding } from './finding';
import { WORK } from './touched';

export const statedClientDiffers = {
  code: 'STATED_CLIENT_DIFFERS',
  meaning:
    'Time entries that state another client than their ticket has, of all on a ticket that state one. They count for the client of the ticket.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 6,
  fullAt: 0.1,
} as const satisfies Finding;
