import { digitsOf } from '../numbers/units/coins';
import { compare, magnitude, type Ratio } from '../numbers/units/ratio';
import { fixed, formatter, rounded } from './decimal';
import { LARGE } from './money';

/** The unit's first word decides: `hours/seat/month` counts hours. */
const countedIn = (unit: string): string => unit.split('/')[0] ?? '';

function digitsIn(value: Ratio, unit: string, currency: string): number {
  switch (countedIn(unit)) {
    case 'money':
      return compare(magnitude(value), LARGE) < 0 ? digitsOf(currency) : 0;
    case 'minutes':
    case '%':
      return 1;
    default:
      return 2;
  }
}

const NAMES: Readonly<Record<string, string>> = { hours: ' h', minutes: ' min', '%': ' %' };

function write(value: Ratio, unit: string, currency: string, digits: number): string {
  const counted = countedIn(unit);
  if (counted !== 'money') return `${fixed(value, digits)}${NAMES[counted] ?? ''}`;
  return formatter(`measured ${currency} ${digits}`, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(rounded(value, digits));
}

/** Further digits would only show that two numbers are as good as equal. */
const MORE_AT_MOST = 6;

/**
 * A value of a metric in a sentence, with no more digits than the tables have: "0.24 h", "$182.90",
 * "41.3 %". It has more where it would read like something it is compared with and is not: "0.2496 h".
 */
export function measured(
  value: Ratio,
  unit: string,
  currency: string,
  compared: readonly Ratio[] = [],
): string {
  const own = digitsIn(value, unit, currency);
  const others = compared.filter((other) => compare(other, value) !== 0);
  // Half a coin reads like a slip: more digits of money are at least those of its coins.
  const more = countedIn(unit) === 'money' ? digitsOf(currency) : own;
  for (let extra = 0; extra <= MORE_AT_MOST; extra += 1) {
    const digits = extra === 0 ? own : Math.max(own + extra, more);
    const text = write(value, unit, currency, digits);
    if (others.every((other) => write(other, unit, currency, digits) !== text)) return text;
  }
  return write(value, unit, currency, own);
}

/** A number of percent beside the limit that it is judged by: "89.97 %" where 90 decides. */
export const percentBeside = (value: Ratio, limit: Ratio): string =>
  measured(value, '%', 'USD', [limit]);
