import { HOUR_MS } from './milliseconds';

/**
 * Measures are stored and added as whole numbers of *parts*, so that no sum ever rounds.
 *
 * A day is 1/28, 1/29, 1/30 or 1/31 of its month. 377 580 is the smallest number that all four
 * divide, so a day-weighted amount (a seat for nine days of June) is a whole number of parts.
 */
export const MONTH_PARTS = 377_580n;

/** Durations are whole milliseconds. */
export const HOUR_PARTS = BigInt(HOUR_MS);

/** Shares, headcounts and the extent of a job carry four decimals. */
export const SHARE_PARTS = 10_000n;
export const WHOLE_SHARE = Number(SHARE_PARTS);

/** A person employed for a day at a share of a ten-thousandth, in parts of a person-month. */
export const PERSON_MONTH_PARTS = MONTH_PARTS * SHARE_PARTS;

/** Money carries four decimals. */
export const MONEY_DECIMALS = 10_000n;

/** The months of money are day-weighted; weekly × 52 ÷ 12 needs thirds, annual ÷ 12 twelfths. */
export const MONEY_PARTS = MONEY_DECIMALS * 12n * MONTH_PARTS;

/** An hour of capacity: milliseconds of a working day times parts of a person-month. */
export const CAPACITY_PARTS = HOUR_PARTS * PERSON_MONTH_PARTS;

/** A cent. Costs are whole cents. */
export const CENT_PARTS = MONEY_PARTS / 100n;
