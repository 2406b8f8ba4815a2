import { requiredPrice } from '../costing/required-price';
import {
  add,
  compare,
  divide,
  fromDecimal,
  HUNDRED,
  isPositive,
  subtract,
  type Ratio,
} from '../units/ratio';
import { MANAGED_COST, UNCOSTED_MANAGED } from './cost-sums';
import { atLeast } from './formula';
import type { Metric, MetricPolicy, MetricReason, SumOf } from './metric';
import { FF, RO } from './sources';

/** The price that the cost per seat requires. No price leaves a margin of 100 %. */
function priceRequired(sumOf: SumOf, policy: MetricPolicy): Ratio | MetricReason {
  const seats = sumOf('seatMonths');
  if (!isPositive(seats)) return 'ZERO_SEATS';
  const targetMarginPercent = fromDecimal(policy.targetMarginPercent);
  if (compare(targetMarginPercent, HUNDRED) >= 0) return 'NOT_APPLICABLE';
  const cost = MANAGED_COST.map(sumOf).reduce(add);
  return requiredPrice(divide(cost, seats), targetMarginPercent);
}

function priceGap(sumOf: SumOf, policy: MetricPolicy): Ratio | MetricReason {
  const required = priceRequired(sumOf, policy);
  if (typeof required === 'string') return required;
  return subtract(divide(sumOf('mrr'), sumOf('seatMonths')), required);
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
    compute: priceRequired,
    rows: { over: MANAGED_COST, less: [], under: ['seatMonths'] },
    text: 'managed cost ÷ seatMonths ÷ (1 − target margin)',
  },
  direction: 'INFORMATIVE',
  target: null,
  source: FF,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'LOWER' },
} as const satisfies Metric;

export const priceGapPerSeat = {
  ...seatPrice,
  key: 'PRICE_GAP',
  name: 'Price gap per end user',
  meaning:
    'The all-in seat price less the required seat price. Below 0 the fee does not carry the target margin.',
  value: {
    kind: 'single',
    from: ['mrr', ...MANAGED_COST, 'seatMonths'],
    compute: priceGap,
    rows: { over: ['mrr'], less: MANAGED_COST, under: ['seatMonths'] },
    text: 'mrr ÷ seatMonths − managed cost ÷ seatMonths ÷ (1 − target margin)',
  },
  direction: 'HIGHER_IS_BETTER',
  target: atLeast('0'),
  source: `${FF}; ${RO}`,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'UPPER' },
} as const satisfies Metric;
