import type { MeasureRow } from '../measures/measure';
import type { Month } from '../units/month';
import { compare, multiply, type Ratio } from '../units/ratio';
import type { Metric } from './metric';
import { differenceInUnits } from './sum-rows';
import type { Limits } from './target-status';

/** Whether it adds up over the parts of what it is about, so that no part is like the whole. */
export const isSum = ({ value }: Metric): boolean =>
  value.kind === 'total' || value.kind === 'monthly';

/** The target of a sum is meant for a month: three months of it are three times as much. */
export const hasMonthlyTarget = ({ value }: Metric): boolean => value.kind === 'total';

/** The limits of several months, or of a part of one. */
export const limitsOver = (limits: Limits, months: Ratio): Limits => ({
  ...limits,
  min: limits.min && multiply(limits.min, months),
  max: limits.max && multiply(limits.max, months),
});

/** The limits of one month, for so much of it as has passed. */
export interface MonthLimits {
  readonly month: Month;
  readonly limits: Limits;
}

/** On which side of the limits a value is off target; 0 where it is not. */
function sideOf(value: Ratio, { min, max, exclusive }: Limits): -1 | 0 | 1 {
  const limit = exclusive ? 1 : 0;
  if (min && compare(value, min) < limit) return -1;
  return max && compare(max, value) < limit ? 1 : 0;
}

/**
 * Whether a sum is off target in every month, and always on the same side. Then it is so in all of
 * them together, whichever target of the MSP was the last.
 */
export function isOffEachMonth(
  { value }: Metric,
  rows: readonly MeasureRow[],
  months: readonly MonthLimits[],
): boolean {
  if (value.kind !== 'total') return false;
  const sides = months.map(({ month, limits }) => {
    const ofMonth = rows.filter((row) => row.month === month);
    return sideOf(differenceInUnits(ofMonth, value.of, value.less), limits);
  });
  return sides.length > 0 && sides[0] !== 0 && sides.every((side) => side === sides[0]);
}
