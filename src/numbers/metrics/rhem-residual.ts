import type { Metric, MetricReason, Sums } from './metric';
import { SN } from './sources';

/** In steady state RHEM = tickets per seat × labour per ticket: 0.5 × 30 min = 0.25 h. What differs is off-ticket or late. */
function residual(sums: Sums): number | MetricReason {
  const { reactiveHours = 0, seatMonths = 0 } = sums;
  const { ticketsOpened = 0, handleHours = 0, closedCohort = 0 } = sums;
  if (seatMonths <= 0) return 'ZERO_SEATS';
  if (closedCohort <= 0) return 'NO_TICKETS_CLOSED';
  return (reactiveHours - (ticketsOpened * handleHours) / closedCohort) / seatMonths;
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
