import { formatter } from './decimal';
import { digitsOf } from '../numbers/units/coins';

/** The limits that a value is judged by. */
export interface Judging {
  readonly min: number | null;
  readonly max: number | null;
}

/** How many digits stand after the point: at least, and at most. */
interface Digits {
  readonly least: number;
  readonly most: number;
}

const exactly = (digits: number): Digits => ({ least: digits, most: digits });

/** The unit's first word decides: `hours/seat/month` counts hours. */
const countedIn = (unit: string): string => unit.split('/')[0] ?? '';

function digitsIn(unit: string, currency: string): Digits {
  switch (countedIn(unit)) {
    case 'money':
      return exactly(digitsOf(currency));
    case 'hours':
      return exactly(2);
    case 'minutes':
    case '%':
      return exactly(1);
    default:
      return { least: 0, most: 2 };
  }
}

/** The most digits after the point with which a value is shown where no limit is near. */
export const shownDigits = (unit: string, currency: string): number =>
  digitsIn(unit, currency).most;

const NAMES: Readonly<Record<string, string>> = { hours: ' h', minutes: ' min', '%': ' %' };

function write(value: number, unit: string, currency: string, { least, most }: Digits): string {
  const fraction = { minimumFractionDigits: least, maximumFractionDigits: most };
  const counted = countedIn(unit);
  if (counted === 'money') {
    const key = `value ${currency} ${least} ${most}`;
    return formatter(key, { style: 'currency', currency, ...fraction }).format(value);
  }
  const written = formatter(`value ${least} ${most}`, fraction).format(value);
  return written + (NAMES[counted] ?? '');
}

/** Further digits would only show that two numbers are as good as equal. */
const MORE_AT_MOST = 6;

const near = (value: number, other: number, digits: number): boolean =>
  Math.abs(value - other) <= 10 ** -digits;

/**
 * As many digits more as tell two numbers apart. 0.249 is on a target of 0.25 and 0.251 is off it:
 * written as "0.25 h", both would be told to be what they are not.
 */
function tellingApart(value: number, other: number | null, digits: Digits): Digits {
  if (other === null || value === other || !near(value, other, digits.most)) return digits;
  for (let most = digits.most; most <= digits.most + MORE_AT_MOST; most += 1) {
    const alike = exactly(most);
    if (write(value, '', '', alike) !== write(other, '', '', alike))
      return most === digits.most ? digits : alike;
  }
  return digits;
}

const moreOf = (a: Digits, b: Digits): Digits => (b.most > a.most ? b : a);

/**
 * A value for people: "0.21 h", "$173.33". Where rounding would reach a limit that the value itself
 * does not reach, it has more digits: "0.249 h".
 */
export function valueText(
  value: number | null,
  unit: string,
  currency: string,
  judging: Judging | null = null,
): string {
  if (value === null) return 'n/a';
  const own = digitsIn(unit, currency);
  if (!judging) return write(value, unit, currency, own);
  const { min, max } = judging;
  const digits = moreOf(tellingApart(value, min, own), tellingApart(value, max, own));
  return write(value, unit, currency, digits);
}

/** Limits that people set have few digits; those that are worked out are rounded as values are. */
const MOST_SET = 4;

const setDigits = (limit: number): number => String(limit).split('.')[1]?.length ?? 0;

/** A limit as it stands beside the value that it judges: with its own digits, and no fewer than the value. */
export function limitText(
  limit: number,
  unit: string,
  currency: string,
  value: number | null,
): string {
  const own = digitsIn(unit, currency);
  const set = setDigits(limit);
  const digits = set > MOST_SET ? own : moreOf(own, exactly(set));
  return write(limit, unit, currency, moreOf(digits, tellingApart(limit, value, own)));
}
