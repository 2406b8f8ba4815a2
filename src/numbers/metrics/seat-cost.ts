import { requiredPrice } from '../costing/required-price';
import type { SeatPriceBasis } from '../policy/judgement';
import { add, compare, divide, fromDecimal, HUNDRED, isPositive, type Ratio } from '../units/ratio';
import { MANAGED_COST } from './cost-sums';
import type { MetricPolicy, MetricReason, SumOf } from './metric';
import { overheadPerSeat } from './overhead';

type SeatCost = (sumOf: SumOf, ofMsp: SumOf) => Ratio | MetricReason;

/** What the four managed areas cost a seat. */
const managedCost: SeatCost = (sumOf) => {
  const seats = sumOf('seatMonths');
  return isPositive(seats) ? divide(MANAGED_COST.map(sumOf).reduce(add), seats) : 'ZERO_SEATS';
};

/** The same with the MSP's overhead in it. */
export const fullCost: SeatCost = (sumOf, ofMsp) => {
  const [managed, overhead] = [managedCost(sumOf, ofMsp), overheadPerSeat(ofMsp)];
  if (typeof managed === 'string') return managed;
  return typeof overhead === 'string' ? overhead : add(managed, overhead);
};

const COST_BY_BASIS: Readonly<Record<SeatPriceBasis, SeatCost>> = {
  MANAGED_AREAS: managedCost,
  FULL: fullCost,
};

/** The price that a cost per seat requires. No price leaves a margin of 100 %. */
export function priceRequired(
  basis: SeatPriceBasis,
  sumOf: SumOf,
  policy: MetricPolicy,
  ofMsp: SumOf,
): Ratio | MetricReason {
  const cost = COST_BY_BASIS[basis](sumOf, ofMsp);
  if (typeof cost === 'string') return cost;
  const targetMarginPercent = fromDecimal(policy.targetMarginPercent);
  if (compare(targetMarginPercent, HUNDRED) >= 0) return 'NOT_APPLICABLE';
  return requiredPrice(cost, targetMarginPercent);
}
