import type { Ratio } from '../numbers/units/ratio';
import { roundHalf } from '../numbers/units/round';

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

/** Rounded to so many digits after the point, as decimal text; a half goes away from zero. */
export function rounded({ over, under }: Ratio, digits: number): Intl.StringNumericLiteral {
  const parts = roundHalf({ over: over * 10n ** BigInt(digits), under });
  const text = (parts < 0n ? -parts : parts).toString().padStart(digits + 1, '0');
  const [whole, fraction] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return `${parts < 0n ? '-' : ''}${whole}${digits > 0 ? `.${fraction}` : ''}` as Intl.StringNumericLiteral;
}

/** Written with exactly so many digits after the point: "1,234.5". */
export const fixed = (value: Ratio, digits: number): string =>
  formatter(`fixed ${digits}`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(rounded(value, digits));
