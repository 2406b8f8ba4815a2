import { badSettings } from './bad-settings';

/** The decimals that numeric(…,4) and a ten-thousandth can hold. */
const DECIMALS = 4;
/** More of the smallest money than any dollar is. */
export const MOST_FACTOR = 10_000_000;
export const MOST_TOLERANCE = 10;

export function readNumber(field: string, value: number, holds: boolean, range: string): number {
  if (!holds) throw badSettings(field, `${value} is not ${range}.`);
  if (Number(value.toFixed(DECIMALS)) !== value)
    throw badSettings(field, `${value} has more than ${DECIMALS} decimals.`);
  return value;
}

/** Decimal text, which writes no exponent. */
export function readAmount(field: string, value: number, most: number): string {
  const range = `at least 0 and at most ${most}`;
  return Number(readNumber(field, value, value >= 0 && value <= most, range)).toFixed(DECIMALS);
}

const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;

/** An amount of money as it was sent. */
export function readRate(text: string): string {
  const rate = text.trim();
  if (AMOUNT.test(rate)) return rate;
  throw badSettings(
    'projectHourlyRate',
    `"${rate}" is not an amount of at least 0 with at most 4 decimals.`,
  );
}
