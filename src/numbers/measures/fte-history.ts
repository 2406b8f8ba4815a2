import { inForceOn, inOrder, type Dated } from '../units/dated';
import type { LocalDate } from '../units/month';
import { SHARE_PARTS } from '../units/parts';
import { toParts } from '../units/ratio';

/** How much of a full-time job somebody does, from a date on. */
export interface FteRow {
  readonly since: LocalDate;
  /** Decimal text, at most four decimals: 0.5 is half-time. */
  readonly fte: string;
}

/** Everybody is full-time before anything else is said. In parts, as all of it. */
export const FULL_TIME = SHARE_PARTS;

export const fteHistory = (rows: readonly FteRow[]): Dated<bigint>[] =>
  inOrder(rows.map(({ since, fte }) => ({ on: since, value: toParts(fte, SHARE_PARTS) })));

export const fteOn = (history: readonly Dated<bigint>[], date: LocalDate): bigint =>
  inForceOn(history, date) ?? FULL_TIME;
