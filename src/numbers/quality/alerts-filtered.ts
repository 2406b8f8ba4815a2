import type { Finding } from './finding';
import { TICKETS } from './touched';

export const alertsFiltered = {
  code: 'ALERTS_FILTERED',
  meaning:
    'Alert tickets opened in the period that the setting alertFilter leaves out (by default those resolved without labour), of all alert tickets. They are not counted, as they should not be: told, but not held against anybody.',
  sample: 'TICKET',
  touches: TICKETS,
  weight: 0,
  fullAt: 1,
} as const satisfies Finding;
