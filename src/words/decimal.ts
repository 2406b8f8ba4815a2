import type { Ratio } from '../numbers/units/ratio';
import { decimals } from '../numbers/units/round';

/** The language that Seatwise speaks; amounts and numbers are written as it writes them. */
export const LOCALE = 'en-US';

const remembered = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a hundred times what using it does. What is rounded to nothing has no sign. */
export function formatter(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = remembered.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, { ...options, signDisplay: 'negative' });
  remembered.set(key, made);
  return made;
}

/** Rounded to so many digits after the point, as a formatter takes it; a half goes away from zero. */
export const rounded = (value: Ratio, digits: number): Intl.StringNumericLiteral =>
  decimals(value, digits) as Intl.StringNumericLiteral;

/** Written with exactly so many digits after the point: "1,234.5". */
export const fixed = (value: Ratio, digits: number): string =>
  formatter(`fixed ${digits}`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(rounded(value, digits));
