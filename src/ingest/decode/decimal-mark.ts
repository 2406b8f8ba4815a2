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

/**
 * A number without its thousands separators. Any other text is passed on: its reader says
 * what is wrong with it.
 */
function fromPoint(text: string): string {
  const number = text.trim();
  return WITH_POINT.test(number) ? number.replace(/[^\d.+-]/g, '') : text;
}

/** 1.234 is over a thousand where the comma is the decimal mark, and a little over 1 elsewhere. */
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;

/** 1,234.50 means the same everywhere: three digits and a point cannot follow a decimal comma. */
const POINT_AFTER_THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;

/** 12,5 and 1,234 can each be two numbers, until the decimal mark of the file is known. */
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
 * How the text of a number is read. Files separated by commas have a decimal point. Any other file
 * may come from a country with a decimal comma, so it has to say so when a number is ambiguous.
 */
export function numberText(
  stated: DecimalMark | undefined,
  separator: string,
): (text: string) => string | Problem {
  if (stated === 'comma') return fromComma;
  if (stated === 'point') return fromPoint;
  return separator === ',' ? refuseCommas : refuseAmbiguous;
}
