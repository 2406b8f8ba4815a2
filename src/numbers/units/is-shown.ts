import { compare, magnitude, type Ratio } from './ratio';

/** Whether it is written as more than nothing: under half a unit of the last digit it is not. */
export const isShown = (amount: Ratio, digits: number): boolean =>
  compare(magnitude(amount), { over: 1n, under: 2n * 10n ** BigInt(digits) }) >= 0;
