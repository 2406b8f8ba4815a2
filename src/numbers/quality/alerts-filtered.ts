import type { Finding } from './finding';
import { TICKETS } from './touched';
import { counted, percent, verb } from './words';

export const alertsFiltered = {
  code: 'ALERTS_FILTERED',
  meaning:
    'Alert tickets opened in the period and resolved without labour, of all alert tickets. They are not counted, as they should not be: told, but not held against anybody.',
  sample: 'TICKET',
  touches: TICKETS,
  weight: 0,
  tolerated: 0,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'alert', 'alerts')} (${percent(found)}) resolved without labour ${verb(found, 'is', 'are')} not counted as ${verb(found, 'a ticket', 'tickets')}.`,
} as const satisfies Finding;
