import type { Ratio } from '../units/ratio';
import { differenceOf, type Change } from './product';

/** Which part of a whole's change is one part's own; of no change, none. Over all parts it is 1. */
export function shareOfChange(part: Change, whole: Change): Ratio {
  const [own, all] = [differenceOf(part), differenceOf(whole)];
  if (all.over === 0n) return { over: 0n, under: 1n };
  const sign = all.over < 0n ? -1n : 1n;
  return { over: sign * own.over * all.under, under: sign * own.under * all.over };
}
