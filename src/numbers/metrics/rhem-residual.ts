import { divide, isPositive, multiply, subtract, type Ratio } from '../units/ratio';
import type { Metric, MetricReason, SumOf } from './metric';
import { SN } from './sources';

/** In steady state RHEM = tickets per seat × labour per ticket: 0.5 × 30 min = 0.25 h. What differs is off-ticket or late. */
function residual(sumOf: SumOf): Ratio | MetricReason {
  const seats = sumOf('seatMonths');
  const cohort = sumOf('closedCohort');
  if (!isPositive(seats)) return 'ZERO_SEATS';
  if (!isPositive(cohort)) return 'NO_TICKETS_CLOSED';
  const explained = divide(multiply(sumOf('ticketsOpened'), sumOf('handleHours')), cohort);
  return divide(subtract(sumOf('reactiveHours'), explained), seats);
}

export const rhemResidual = {
  key: 'RHEM_RESIDUAL',
  name: 'RHEM not explained by tickets',
  meaning:
    'RHEM less what tickets per end user and labour per ticket account for: reactive time off tickets and late time, in hours per end user per month. Over clients with a seat count only.',
  value: {
    kind: 'single',
    from: ['reactiveHours', 'seatMonths', 'ticketsOpened', 'handleHours', 'closedCohort'],
    compute: residual,
    text: 'reactiveHours ÷ seatMonths − ticketsOpened ÷ seatMonths × handleHours ÷ closedCohort',
  },
  whenEmpty: 'ZERO_SEATS',
  unit: 'hours/seat/month',
  direction: 'INFORMATIVE',
  target: null,
  source: SN,
} as const satisfies Metric;
