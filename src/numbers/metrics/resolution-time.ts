import { atMost, lessThan, ratio } from './formula';
import type { Metric } from './metric';
import { BB, SEATWISE, SN } from './sources';

export const averageResolutionTime = {
  key: 'AVERAGE_RESOLUTION_TIME',
  name: 'Average labour per resolved ticket',
  meaning:
    'Minutes of labour, over its whole life, on a reactive ticket whose last close falls in the period. Never wall-clock; tickets closed without labour are left out. A stretch target is 15.',
  value: ratio('handleHours', 'closedCohort', 60),
  whenEmpty: 'NO_TICKETS_CLOSED',
  unit: 'minutes/ticket',
  direction: 'LOWER_IS_BETTER',
  target: lessThan('30'),
  source: `${SN}; ${BB}`,
} as const satisfies Metric;

export const reactiveMinutesPerClosedTicket = {
  key: 'REACTIVE_MINUTES_PER_CLOSED_TICKET',
  name: 'Reactive minutes per ticket closed',
  meaning:
    "The period's own reactive minutes, on tickets or not, per reactive ticket closed in it, net of reopens. Labour of earlier periods on these tickets is not in it.",
  value: ratio('reactiveHours', 'ticketsClosed', 60),
  whenEmpty: 'NO_TICKETS_CLOSED',
  unit: 'minutes/ticket',
  direction: 'LOWER_IS_BETTER',
  target: null,
  source: SEATWISE,
} as const satisfies Metric;

export const touchesPerTicket = {
  key: 'TOUCHES_PER_TICKET',
  name: 'Touches per resolved ticket',
  meaning:
    'Time entries, over its whole life, on a reactive ticket whose last close falls in the period. Tickets closed without labour are left out.',
  value: ratio('touches', 'closedCohort'),
  whenEmpty: 'NO_TICKETS_CLOSED',
  unit: 'touches/ticket',
  direction: 'LOWER_IS_BETTER',
  target: atMost('1'),
  source: SN,
} as const satisfies Metric;

export const firstTouchPercent = {
  key: 'FIRST_TOUCH_PERCENT',
  name: 'Tickets resolved at the first touch',
  meaning:
    'Resolved reactive tickets with a single time entry, as a percentage of those with labour. An entry of 0 minutes is a touch.',
  value: ratio('firstTouchTickets', 'closedCohort', 100),
  whenEmpty: 'NO_TICKETS_CLOSED',
  unit: '%',
  direction: 'HIGHER_IS_BETTER',
  target: null,
  source: SEATWISE,
} as const satisfies Metric;

const percentOfClosed = {
  whenEmpty: 'NO_TICKETS_CLOSED',
  unit: '%',
  direction: 'LOWER_IS_BETTER',
  target: atMost('0'),
  source: SN,
} as const;

export const longTicketPercent = {
  ...percentOfClosed,
  key: 'LONG_TICKET_PERCENT',
  name: 'Tickets over 45 minutes',
  meaning:
    'Resolved reactive tickets with more than 45 minutes of labour, as a percentage of those with labour. Exactly 45 minutes is not long.',
  value: ratio('longTickets', 'closedCohort', 100),
} as const satisfies Metric;

export const escalationPercent = {
  ...percentOfClosed,
  key: 'ESCALATION_PERCENT',
  name: 'Escalated tickets',
  meaning:
    'Closed reactive tickets that were escalated, moved to another queue or worked by a higher tier, as a percentage of all closed in the period, with labour or not.',
  value: ratio('escalatedTickets', 'closedTickets', 100),
} as const satisfies Metric;
