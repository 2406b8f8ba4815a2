import type { Finding } from './finding';
import { TICKETS } from './touched';
import { counted, percent, verb } from './words';

export const ticketsOutsideClientTime = {
  code: 'TICKETS_OUTSIDE_CLIENT_TIME',
  meaning:
    'Tickets opened for clients before their first day, from the day they were no clients any more, or for prospects; of all tickets opened in the period.',
  sample: 'TICKET',
  touches: TICKETS,
  weight: 5,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'was', 'were')} opened for clients on days on which they were none: tickets with no seat under them. Check onboardedOn, offboardedOn and status.`,
} as const satisfies Finding;
