import { divide, isPositive, type Ratio } from '../units/ratio';
import type { Metric, MetricReason, SumOf } from './metric';
import { FF } from './sources';

const OVERHEAD = ['overheadCost', 'seatMonths'] as const;

/** For what takes the overhead of the whole MSP always, and for what takes it in a full price only. */
export const TAKES_OVERHEAD = { MANAGED_AREAS: OVERHEAD, FULL: OVERHEAD };
export const TAKES_OVERHEAD_IN_FULL = { MANAGED_AREAS: [], FULL: OVERHEAD };

/** What each seat of the MSP bears of what no client does. */
export function overheadPerSeat(ofMsp: SumOf): Ratio | MetricReason {
  const seats = ofMsp('seatMonths');
  return isPositive(seats) ? divide(ofMsp('overheadCost'), seats) : 'ZERO_SEATS';
}

export const overheadCostPerSeat = {
  key: 'OVERHEAD_COST_PER_SEAT',
  name: 'Overhead cost per end user',
  meaning:
    'What no client bears (administration, sales, bench, tools of no area), per end user of the whole MSP and month. A client has the MSP’s figure, also one without seats, because each end user bears the same. A token limited to clients has none.',
  value: { kind: 'ofMsp', over: ['overheadCost'], under: ['seatMonths'] },
  ofMsp: TAKES_OVERHEAD,
  whenEmpty: 'ZERO_SEATS',
  unit: 'money/seat/month',
  direction: 'LOWER_IS_BETTER',
  target: null,
  source: `${FF}, p. 9`,
  financial: true,
} as const satisfies Metric;
