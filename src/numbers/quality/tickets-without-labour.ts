import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const ticketsWithoutLabour = {
  code: 'TICKETS_WITHOUT_LABOUR',
  meaning:
    'Counted tickets last closed in the period without a minute of labour, of all that were closed. They are left out of every average per ticket. Alerts that the alert filter leaves out are not counted at all, and not here.',
  sample: 'TICKET',
  touches: ['closedCohort', 'handleHours', 'longTickets', 'touches', 'reactiveHours'],
  weight: 10,
  tolerated: 0.02,
  fullAt: 0.3,
  explain: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)} of those closed) ${verb(found, 'was', 'were')} closed without any time on ${verb(found, 'it', 'them')}: the work was not logged, or there was none.`,
} as const satisfies Finding;
