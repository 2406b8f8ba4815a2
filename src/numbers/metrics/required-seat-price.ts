import { divide, isPositive, subtract, type Ratio } from '../units/ratio';
import { MANAGED_COST, UNCOSTED_MANAGED } from './cost-sums';
import { atLeast } from './formula';
import type { Metric, MetricPolicy, MetricReason, SumOf } from './metric';
import { TAKES_OVERHEAD, TAKES_OVERHEAD_IN_FULL } from './overhead';
import { fullCost, priceRequired } from './seat-cost';
import { FF, RO } from './sources';

/** AISP less the price that it is held against. */
function priceGap(sumOf: SumOf, policy: MetricPolicy, ofMsp: SumOf): Ratio | MetricReason {
  const required = priceRequired(policy.seatPriceBasis, sumOf, policy, ofMsp);
  if (typeof required === 'string') return required;
  const covered = sumOf('coveredSeatMonths');
  return isPositive(covered) ? subtract(divide(sumOf('mrr'), covered), required) : 'ZERO_SEATS';
}

const seatPrice = {
  whenEmpty: 'ZERO_SEATS',
  unit: 'money/seat/month',
  financial: true,
} as const;

export const requiredSeatPrice = {
  ...seatPrice,
  key: 'REQUIRED_SEAT_PRICE',
  name: 'Required seat price',
  meaning:
    'The price per end user that leaves the target margin (a setting, 70 % unless set) on the cost per end user. Every dollar of cost asks for 3.33 dollars of price at 70 %.',
  value: {
    kind: 'single',
    from: [...MANAGED_COST, 'seatMonths'],
    compute: (sumOf, policy, ofMsp) => priceRequired('MANAGED_AREAS', sumOf, policy, ofMsp),
    rows: { over: MANAGED_COST, less: [], under: ['seatMonths'] },
    text: 'managed cost ÷ seatMonths ÷ (1 − target margin)',
  },
  direction: 'INFORMATIVE',
  target: null,
  source: FF,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'LOWER' },
} as const satisfies Metric;

const FULL_ROWS = { over: MANAGED_COST, less: [], under: ['seatMonths'] } as const;

export const fullCostPerSeat = {
  ...seatPrice,
  key: 'FULL_COST_PER_SEAT',
  name: 'Full cost per end user',
  meaning:
    'The cost per end user with the overhead of the whole MSP per end user in it: “you must account for their cost”. A token limited to clients has none.',
  value: {
    kind: 'single',
    from: [...MANAGED_COST, 'seatMonths'],
    compute: (sumOf, _policy, ofMsp) => fullCost(sumOf, ofMsp),
    rows: FULL_ROWS,
    text: 'managed cost ÷ seatMonths + overheadCost of the MSP ÷ seatMonths of the MSP',
  },
  ofMsp: TAKES_OVERHEAD,
  direction: 'LOWER_IS_BETTER',
  target: null,
  source: `${FF}, p. 9`,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'LOWER' },
} as const satisfies Metric;

export const fullSeatPrice = {
  ...seatPrice,
  key: 'FULL_SEAT_PRICE',
  name: 'Full seat price',
  meaning:
    'The price per end user that leaves the target margin (a setting, 70 % unless set) on the full cost per end user, overhead included. With the setting seatPriceBasis FULL, AISP is held against it.',
  value: {
    kind: 'single',
    from: [...MANAGED_COST, 'seatMonths'],
    compute: (sumOf, policy, ofMsp) => priceRequired('FULL', sumOf, policy, ofMsp),
    rows: FULL_ROWS,
    text: '(managed cost ÷ seatMonths + overheadCost of the MSP ÷ seatMonths of the MSP) ÷ (1 − target margin)',
  },
  ofMsp: TAKES_OVERHEAD,
  direction: 'INFORMATIVE',
  target: null,
  source: `${FF}, p. 9`,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'LOWER' },
} as const satisfies Metric;

export const priceGapPerSeat = {
  ...seatPrice,
  key: 'PRICE_GAP',
  name: 'Price gap per end user',
  meaning:
    'The all-in seat price less the required seat price, or less the full one where the setting seatPriceBasis is FULL. Both are over the clients with an agreement in the period, whose cost per end user takes all their months, so the price may differ from REQUIRED_SEAT_PRICE. Below 0 the fee does not carry the target margin.',
  value: {
    kind: 'single',
    from: ['mrr', 'coveredSeatMonths', ...MANAGED_COST, 'seatMonths'],
    compute: priceGap,
    rows: { over: ['mrr'], less: MANAGED_COST, under: ['seatMonths'] },
    text: 'mrr ÷ coveredSeatMonths − managed cost ÷ seatMonths ÷ (1 − target margin)',
  },
  ofMsp: TAKES_OVERHEAD_IN_FULL,
  direction: 'HIGHER_IS_BETTER',
  target: atLeast('0'),
  source: `${FF}; ${RO}`,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'UPPER' },
} as const satisfies Metric;
