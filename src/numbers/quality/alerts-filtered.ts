import type { Finding } from './finding';
import { TICKETS } from './touched';
import { counted, percent, verb } from './words';

export const alertsFiltered = {
  code: 'ALERTS_FILTERED',
  meaning:
    'Alert tickets opened in the period that the setting alertFilter leaves out (by default those resolved without labour), of all alert tickets. They are not counted, as they should not be: told, but not held against anybody.',
  sample: 'TICKET',
  touches: TICKETS,
  weight: 0,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'alert', 'alerts')} (${percent(found)}) ${verb(found, 'is', 'are')} left out by the alert filter (by default: resolved without labour) and not counted as ${verb(found, 'a ticket', 'tickets')}.`,
} as const satisfies Finding;
