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

/** 1,234.50 · 1 234.50 · 1'234.50 */
const WITH_POINT = /^[+-]?\d{1,3}(?:[, \u00a0\u202f'’]\d{3})+(?:\.\d+)?$/;

/** A number without what parts its thousands. Whoever reads it says what is wrong with any other text. */
function fromPoint(text: string): string {
  const number = text.trim();
  return WITH_POINT.test(number) ? number.replace(/[^\d.+-]/g, '') : text;
}

/** 1.234 is a thousand and more where a comma stands before the decimals, and 1 and a bit elsewhere. */
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;

/** 1,234.50 is one number wherever it was written: no decimal comma has three digits and then a point. */
const POINT_AFTER_THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;

/** 12,5 and 1,234 are two numbers each until somebody says what the comma is. */
function refuseCommas(text: string): string | Problem {
  const number = text.trim();
  if (POINT_AFTER_THOUSANDS.test(number)) return number.replaceAll(',', '');
  if (!number.includes(',') || !/^[+-]?[\d.,]+$/.test(number)) return text;
  return ambiguous(number);
}

function ambiguous(number: string): Problem {
  const what = `${shown(number)} can be read with a decimal comma or a decimal point`;
  const how = 'Say which the file has: --decimal comma or point (over HTTP ?decimal=comma).';
  return new Problem('AMBIGUOUS_NUMBER', `${what}. ${how}`);
}

const refuseAmbiguous = (text: string): string | Problem =>
  THOUSANDS_OR_DECIMALS.test(text.trim()) ? ambiguous(text.trim()) : refuseCommas(text);

/**
 * How the text of a number is read. Files separated by commas have a decimal point; any other
 * file comes as likely as not from a country with a decimal comma, and must say so where it matters.
 */
export function numberText(
  told: DecimalMark | undefined,
  separator: string,
): (text: string) => string | Problem {
  if (told === 'comma') return fromComma;
  if (told === 'point') return fromPoint;
  return separator === ',' ? refuseCommas : refuseAmbiguous;
}
