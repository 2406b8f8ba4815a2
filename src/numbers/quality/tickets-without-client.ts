import type { Finding } from './finding';
import { TICKETS } from './touched';
import { counted, percent, verb } from './words';

export const ticketsWithoutClient = {
  code: 'TICKETS_WITHOUT_CLIENT',
  meaning:
    'Tickets opened in the period that name no client, of all opened in it. They count for nobody, and time on them is internal. Merged and deleted ones are none.',
  sample: 'TICKET',
  touches: [...TICKETS, 'reactiveHours'],
  weight: 5,
  tolerated: 0.02,
  fullAt: 0.3,
  explain: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'names', 'name')} no client and ${verb(found, 'counts', 'count')} for nobody; time on ${verb(found, 'it', 'them')} is internal. Send whose ${verb(found, 'it is', 'they are')}.`,
} as const satisfies Finding;
