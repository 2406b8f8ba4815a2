import type { Ratio } from '../numbers/units/ratio';
import { twoDecimals } from '../numbers/units/round';

/** An exact fraction as a number with two decimals; nothing stays nothing. */
export const toRounded = (ratio: Ratio | null): number | null =>
  ratio && Number(twoDecimals(ratio));
