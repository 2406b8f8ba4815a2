import { Problem, shown } from '../fields/problem';

/** Which character stands before the decimals. With a comma, a point parts the thousands. */
export const DECIMAL_MARKS = ['point', 'comma'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** 1.234,50 · 1 234,50 · 1'234,50 · 1234,5 */
const WITH_COMMA = /^([+-]?)(\d{1,3}(?:[. \u00a0\u202f'’]\d{3})+|\d*)(?:,(\d+))?$/;

/** A number with a decimal comma, as programs write it. */
function fromComma(text: string): string | Problem {
  const [, sign = '', whole = '', fraction = ''] = WITH_COMMA.exec(text.trim()) ?? [];
  if (whole + fraction === '') {
    const expected = 'With a decimal comma, one like 1.234,50 is expected.';
    return new Problem('INVALID_DECIMAL', `${shown(text)} is not a number. ${expected}`);
  }
  return `${sign}${whole.replace(/\D/g, '')}${fraction === '' ? '' : `.${fraction}`}`;
}

/** 1.234 is a thousand and more where a comma stands before the decimals, and 1 and a bit elsewhere. */
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;

function refuseAmbiguous(text: string): string | Problem {
  const number = text.trim();
  if (!/^[+-]?[\d.,]+$/.test(number)) return text;
  if (!number.includes(',') && !THOUSANDS_OR_DECIMALS.test(number)) return text;
  const what = `${shown(number)} can be read with a decimal comma or a decimal point`;
  const how = 'Say which the file has: --decimal comma or point (over HTTP ?decimal=comma).';
  return new Problem('AMBIGUOUS_NUMBER', `${what}. ${how}`);
}

/**
 * How the text of a number is read. Files separated by commas have a decimal point; any other
 * file comes as likely as not from a country with a decimal comma, and must say so where it matters.
 */
export function numberText(
  told: DecimalMark | undefined,
  separator: string,
): ((text: string) => string | Problem) | null {
  if (told === 'comma') return fromComma;
  return told === 'point' || separator === ',' ? null : refuseAmbiguous;
}
