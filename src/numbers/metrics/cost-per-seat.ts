import { MANAGED_COST, MANAGED_LABOUR, MANAGED_TOOLS, UNCOSTED_MANAGED } from './cost-sums';
import { atMost, ratio } from './formula';
import type { Metric } from './metric';
import { FF } from './sources';

const moneyPerSeat = {
  whenEmpty: 'ZERO_SEATS',
  unit: 'money/seat/month',
  source: FF,
  financial: true,
} as const;

export const costPerSeat = {
  ...moneyPerSeat,
  key: 'COST_PER_SEAT',
  name: 'Cost per end user',
  meaning:
    'What the four managed areas cost in people and tools, per end user and month. Professional Services and overhead are not in it; clients without a seat count are left out of both sides.',
  value: ratio(MANAGED_COST, 'seatMonths'),
  direction: 'LOWER_IS_BETTER',
  target: atMost('52'),
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'LOWER' },
} as const satisfies Metric;

export const labourCostPerSeat = {
  ...moneyPerSeat,
  key: 'LABOUR_COST_PER_SEAT',
  name: 'Labour cost per end user',
  meaning:
    'What people cost in the four managed areas, per end user and month: a gut check. Professional Services and overhead are not in it.',
  value: ratio(MANAGED_LABOUR, 'seatMonths'),
  direction: 'INFORMATIVE',
  target: null,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'LOWER' },
} as const satisfies Metric;

export const toolCostPerSeat = {
  ...moneyPerSeat,
  key: 'TOOL_COST_PER_SEAT',
  name: 'Tool cost per end user',
  meaning:
    'What the tools of the four managed areas cost, per end user and month: a gut check. Tools of Professional Services and of no area are not in it.',
  value: ratio(MANAGED_TOOLS, 'seatMonths'),
  direction: 'INFORMATIVE',
  target: null,
} as const satisfies Metric;
