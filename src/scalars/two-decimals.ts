import type { Ratio } from '../numbers/units/ratio';
import { twoDecimals } from '../numbers/units/round';

/** An exact fraction as decimal text with two decimals; nothing stays nothing. */
export const toMoneyText = (ratio: Ratio | null): string | null => ratio && twoDecimals(ratio);

/** The same as a number. */
export const toRounded = (ratio: Ratio | null): number | null =>
  ratio && Number(twoDecimals(ratio));
