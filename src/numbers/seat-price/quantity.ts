import { compare, fromDecimal, isPositive, type Ratio } from '../units/ratio';
import { badInput } from './unusable';

/** More than any MSP has of anything; and short enough to reckon with. */
const MOST: Ratio = { over: 1_000_000_000_000n, under: 1n };
const LONGEST = 40;
const FINEST_DIGITS = 12;

/** A double as the decimal people mean by it: 0.1 is a tenth. */
function decimalOf(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(FINEST_DIGITS) : text;
}

function parsed(text: string, input: string): Ratio {
  try {
    if (text.length <= LONGEST) return fromDecimal(text);
  } catch {
    // Refused below.
  }
  throw badInput('NO_DECIMAL', input, text);
}

/** A number that cannot be less than nothing. */
export function quantity(value: number | string, input: string): Ratio {
  const ratio = parsed(typeof value === 'number' ? decimalOf(value) : value, input);
  if (ratio.over < 0n) throw badInput('NEGATIVE', input, value);
  if (compare(ratio, MOST) > 0) throw badInput('TOO_MUCH', input, value);
  return ratio;
}

/** One that must be more than nothing, because it is divided by. */
export function positive(value: number | string, input: string): Ratio {
  const ratio = quantity(value, input);
  if (isPositive(ratio)) return ratio;
  throw badInput('NOTHING', input, value);
}

export const quantityOrNull = (
  value: number | string | null | undefined,
  input: string,
): Ratio | null => (value === null || value === undefined ? null : quantity(value, input));

export const positiveOrNull = (
  value: number | string | null | undefined,
  input: string,
): Ratio | null => (value === null || value === undefined ? null : positive(value, input));
