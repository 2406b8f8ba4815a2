import { badSettings } from './bad-settings';

/** The decimals that numeric(…,4) and a ten-thousandth can hold. */
const DECIMALS = 4;
/** More of the smallest money than any dollar is. */
const MOST_FACTOR = 10_000_000;
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

/** With 0 for a dollar every target in money would be 0. */
export function readFactor(factor: number): string {
  const holds = factor > 0 && factor <= MOST_FACTOR;
  const range = `over 0 and at most ${MOST_FACTOR}; null takes it back`;
  return readNumber('moneyTargetFactor', factor, holds, range).toFixed(DECIMALS);
}

const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;

/** An amount of money as it was sent. Work that brings nothing is no project work. */
export function readRate(text: string): string {
  const rate = text.trim();
  if (AMOUNT.test(rate) && Number(rate) > 0) return rate;
  throw badSettings(
    'projectHourlyRate',
    `"${rate}" is not an amount over 0 with at most 4 decimals; null takes it back.`,
  );
}
