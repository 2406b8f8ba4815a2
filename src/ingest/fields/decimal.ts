import { Problem, shown } from './problem';
import type { ProblemCode } from './problem-code';
import { reader, type Reader } from './reading';
import { withoutMark } from './currency';

/** An exact decimal: `digits` ÷ 10^`scale`. */
export interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

const NUMBER = /^([+-]?)(\d{0,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * Reads a decimal without ever going through binary fractions. A problem in the place of a
 * number is passed on.
 */
function readDecimal(value: unknown): ExactDecimal | Problem {
  if (value instanceof Problem) return value;
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  const parts = typeof text === 'string' ? NUMBER.exec(text.trim()) : null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts ?? [];
  if (!parts || whole + fraction === '') {
    const expected = 'A number like 173.33 is expected: digits, a point, no thousands separators.';
    return new Problem('INVALID_DECIMAL', `${shown(value)} is not a number. ${expected}`);
  }
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/**
 * A number in whole `parts` of one, rounded half up (away from zero). In 10 000 parts,
 * 1.00005 is 10 001.
 */
function inParts({ digits, scale }: ExactDecimal, parts: bigint): bigint {
  const unit = 10n ** BigInt(scale);
  const doubled = 2n * (digits < 0n ? -digits : digits) * parts + unit;
  const rounded = doubled / (2n * unit);
  return digits < 0n ? -rounded : rounded;
}

const FOUR_DECIMALS = 10_000n;
const DECIMALS = 4;
const TOO_LARGE = FOUR_DECIMALS * 10n ** 15n;

/** Ten-thousandths as the shortest decimal text, which is also how Postgres writes `trim_scale`. */
function fourDecimals(parts: bigint): string {
  const absolute = parts < 0n ? -parts : parts;
  const fraction = String(absolute % FOUR_DECIMALS).padStart(DECIMALS, '0');
  const text = `${absolute / FOUR_DECIMALS}.${fraction}`.replace(/\.?0+$/, '');
  return parts < 0n ? `-${text}` : text;
}

/** Money in the tenant's currency: at most 15 digits before the point and 4 after, kept exactly. */
export const money = reader('amount', (value, { receipt }): string | Problem => {
  const decimal = readDecimal(withoutMark(value, receipt.currency));
  if (decimal instanceof Problem) return decimal;
  const parts = inParts(decimal, FOUR_DECIMALS);
  if (parts * 10n ** BigInt(decimal.scale) !== decimal.digits * FOUR_DECIMALS) {
    return new Problem('INVALID_DECIMAL', `${shown(value)} has more than 4 decimals. Round it.`);
  }
  if (parts >= TOO_LARGE || -parts >= TOO_LARGE) {
    const limit = 'has more than 15 digits before the point.';
    return new Problem('INVALID_DECIMAL', `${shown(value)} ${limit} Check its unit.`);
  }
  return fourDecimals(parts);
});

/** A number of at most `most` (of up to four decimals), not negative, rounded half up to four decimals: shares and headcounts. */
export function upTo(most: number, code: ProblemCode): Reader<string> {
  return reader('fraction', (value) => {
    const decimal = readDecimal(value);
    if (decimal instanceof Problem) return decimal;
    if (decimal.digits < 0n) {
      return new Problem('NEGATIVE', `${shown(value)} is negative. Send 0 or more.`);
    }
    const mostParts = BigInt(Math.round(most * Number(FOUR_DECIMALS)));
    if (decimal.digits * FOUR_DECIMALS > mostParts * 10n ** BigInt(decimal.scale)) {
      return new Problem(code, `${shown(value)} is more than ${most}, the most there can be.`);
    }
    return fourDecimals(inParts(decimal, FOUR_DECIMALS));
  });
}

const MINUTE_MS = 60_000n;
const DAY_MS = 86_400_000n;

/** Minutes with any decimals, as whole milliseconds, half up. Negative ones and more than a day are mistakes. */
export const minutes = reader('amount', (value): number | Problem => {
  const decimal = readDecimal(value);
  if (decimal instanceof Problem) return decimal;
  if (decimal.digits < 0n) {
    const advice = 'Send a corrected entry, or deleted: true, instead of a negative one.';
    return new Problem('NEGATIVE', `${shown(value)} minutes are negative. ${advice}`);
  }
  const worked = inParts(decimal, MINUTE_MS);
  if (worked > DAY_MS) {
    const advice = 'Check the unit, or send one entry a day.';
    return new Problem('OVER_24_HOURS', `${shown(value)} minutes are over 24 hours. ${advice}`);
  }
  return Number(worked);
});

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): Reader<number> {
  return reader('integer', (value) => {
    const decimal = readDecimal(value);
    if (decimal instanceof Problem) return decimal;
    const unit = 10n ** BigInt(decimal.scale);
    if (decimal.digits % unit !== 0n) {
      return new Problem('INVALID_INTEGER', `${shown(value)} is not a whole number.`);
    }
    const number = Number(decimal.digits / unit);
    if (number < 0 && least >= 0) {
      return new Problem('NEGATIVE', `${shown(value)} is negative. Send ${least} or more.`);
    }
    if (number >= least && number <= most) return number;
    return new Problem('OUT_OF_RANGE', `${shown(value)} is not between ${least} and ${most}.`);
  });
}
