import type { Ratio } from '../numbers/units/ratio';
import { upTo } from './quantities';

/** "1 month", "3 months", "2.7 months". */
export function monthSpan(months: Ratio): string {
  const text = upTo(months, 1);
  return `${text} ${text === '1' ? 'month' : 'months'}`;
}
