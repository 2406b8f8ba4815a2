import type { Found } from '../numbers/quality/finding';
import { fromDecimal } from '../numbers/units/ratio';
import * as quantities from './quantities';

/** A sentence for people: how many, and what follows. No names and no money. */
export type FindingSentence = (found: Found) => string;

/** "1 time entry", "1,204 time entries". */
export const counted = ({ count }: Found, one: string, many: string): string =>
  quantities.counted(count, one, many);

/** "12.5 %"; what would read as 0 or 100 and is not says so. */
export function percent({ share }: Found): string {
  if (share === null) return 'an unknown part';
  if (share > 0 && share < 0.001) return 'under 0.1 %';
  if (share < 1 && share > 0.999) return 'over 99.9 %';
  return quantities.percent(fromDecimal((share * 100).toFixed(1)));
}

/** "is" or "are", "was" or "were". */
export const verb = ({ count }: Found, one: string, many: string): string =>
  count === 1 ? one : many;
