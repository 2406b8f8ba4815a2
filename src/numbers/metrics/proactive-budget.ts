import { areaOf } from '../areas';
import { costShareOf } from '../costing/required-price';
import {
  add,
  divide,
  fromDecimal,
  isPositive,
  multiply,
  subtract,
  type Ratio,
} from '../units/ratio';
import type { Metric, MetricPolicy, MetricReason, Sum, SumOf } from './metric';
import { SN } from './sources';

const { labourCost, toolCost, uncostedHours } = areaOf('SUPPORT');
const SUPPORT_COST: Sum = [labourCost, toolCost];

/** The part of the price that may be spent, less what support has spent of it. */
function budgetLeft(sumOf: SumOf, policy: MetricPolicy): Ratio | MetricReason {
  const [seats, covered] = [sumOf('seatMonths'), sumOf('coveredSeatMonths')];
  if (!isPositive(seats) || !isPositive(covered)) return 'ZERO_SEATS';
  const price = divide(sumOf('mrr'), covered);
  const spendable = multiply(price, costShareOf(fromDecimal(policy.targetMarginPercent)));
  return subtract(spendable, divide(SUPPORT_COST.map(sumOf).reduce(add), seats));
}

export const proactiveBudgetPerSeat = {
  key: 'PROACTIVE_BUDGET_PER_SEAT',
  name: 'Proactive budget per end user',
  meaning:
    'What the all-in seat price leaves for Centralized Services, Technology Alignment and vCIO at the target margin, when the Support Desk has had its part: cheaper support leaves more. Over clients with an agreement in the period, so its cost of support may differ from SUPPORT_COST_PER_SEAT.',
  value: {
    kind: 'single',
    from: ['mrr', 'coveredSeatMonths', ...SUPPORT_COST, 'seatMonths'],
    compute: budgetLeft,
    rows: { over: ['mrr'], less: SUPPORT_COST, under: ['seatMonths'] },
    text: 'mrr ÷ coveredSeatMonths × (1 − target margin) − (labourCostSupport + toolCostSupport) ÷ seatMonths',
  },
  whenEmpty: 'ZERO_SEATS',
  unit: 'money/seat/month',
  direction: 'INFORMATIVE',
  target: null,
  source: SN,
  financial: true,
  uncosted: { hours: [uncostedHours], bound: 'UPPER' },
} as const satisfies Metric;
