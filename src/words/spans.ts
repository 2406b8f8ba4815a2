import { compare, ONE, type Ratio } from '../numbers/units/ratio';
import { upTo } from './quantities';

/** "1 month", "3 months", "2.7 months"; of a month that has just begun "0.03 months". */
export function monthSpan(months: Ratio): string {
  const text = upTo(months, compare(months, ONE) < 0 ? 2 : 1);
  return `${text} ${text === '1' ? 'month' : 'months'}`;
}
