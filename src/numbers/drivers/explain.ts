import { toNumber, type Ratio } from '../units/ratio';
import { upToTwoDecimals } from '../units/round';
import type { Change } from './product';

const figure = ({ over, under }: Ratio, times: number): string =>
  upToTwoDecimals(toNumber(over, under) * times);

/** "Hours went from 10 to 12." */
export const went = (what: string, { from, to }: Change, times = 1): string =>
  `${what} went from ${figure(from, times)} to ${figure(to, times)}.`;
