import type { Finding } from './finding';
import { TICKETS } from './touched';

export const ticketsOutsideClientTime = {
  code: 'TICKETS_OUTSIDE_CLIENT_TIME',
  meaning:
    'Tickets opened for clients before their first day, from the day they were no clients any more, or for prospects; of all tickets opened in the period.',
  sample: 'TICKET',
  touches: TICKETS,
  weight: 5,
  fullAt: 0.1,
} as const satisfies Finding;
