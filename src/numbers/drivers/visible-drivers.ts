import { isShown } from '../units/is-shown';
import { add, compare, magnitude } from '../units/ratio';
import type { Driver } from './driver';
import { fineSum } from './sum-of-many';

const together = (largest: Driver, small: readonly Driver[]): Driver => ({
  ...largest,
  shares: largest.shares.map((share, i) =>
    small.reduce((sum, each) => add(sum, each.shares[i]!), share),
  ),
});

/**
 * The causes whose effect can be seen in so many digits after the point. The others are in the
 * largest one, client by client, so that the sum stays exact.
 */
export function visibleDrivers(drivers: readonly Driver[], digits: number): Driver[] {
  const effects = new Map(drivers.map((each) => [each, magnitude(fineSum(each.shares))]));
  const largest = [...drivers].sort((a, b) => compare(effects.get(b)!, effects.get(a)!))[0];
  if (!largest) return [];
  const small = drivers.filter((each) => each !== largest && !isShown(effects.get(each)!, digits));
  return drivers
    .filter((each) => !small.includes(each))
    .map((each) => (each === largest ? together(largest, small) : each))
    .filter((each) => isShown(fineSum(each.shares), digits));
}
