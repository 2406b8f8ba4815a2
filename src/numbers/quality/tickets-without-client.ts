import type { Finding } from './finding';
import { TICKETS } from './touched';

export const ticketsWithoutClient = {
  code: 'TICKETS_WITHOUT_CLIENT',
  meaning:
    'Tickets opened in the period that name no client, of all opened in it. They count for nobody, and time on them is internal. Merged and deleted ones are none.',
  sample: 'TICKET',
  touches: [...TICKETS, 'reactiveHours'],
  weight: 5,
  tolerated: 0.02,
  fullAt: 0.3,
} as const satisfies Finding;
