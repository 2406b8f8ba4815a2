import type { Finding } from './finding';

export const ticketsWithoutLabour = {
  code: 'TICKETS_WITHOUT_LABOUR',
  meaning:
    'Counted tickets last closed in the period without a minute of labour, of all that were closed. They are left out of every average per ticket. Alerts that the alert filter leaves out are not counted at all, and not here.',
  sample: 'TICKET',
  touches: ['closedCohort', 'handleHours', 'longTickets', 'touches', 'reactiveHours'],
  weight: 10,
  tolerated: 0.02,
  fullAt: 0.3,
} as const satisfies Finding;
