import { lessThan, ratio } from './formula';
import type { Metric } from './metric';
import { FF, SN } from './sources';

export const rhem = {
  key: 'RHEM',
  name: 'Reactive hours per end user per month',
  meaning:
    'How much unplanned support one end user needs in a month, in hours. Billable, project and planned work is not in it. Per end user, never per endpoint; clients without a seat count are left out of both sides.',
  value: ratio('reactiveHours', 'seatMonths'),
  whenEmpty: 'ZERO_SEATS',
  unit: 'hours/seat/month',
  direction: 'LOWER_IS_BETTER',
  target: lessThan('0.25'),
  source: `${SN}, p. 9; ${FF}, p. 10–11`,
} as const satisfies Metric;
