import { Refusal } from '../../errors';
import type { Month } from '../../numbers/units/month';
import * as words from '../../words/refused-questions';

/** Refuses months requested as closed that nobody has closed. */
export const monthsNotClosed = (months: readonly Month[]): Refusal =>
  new Refusal('MONTH_NOT_CLOSED', words.notClosed(months), { months });

/** Refuses "as closed" without a month: the current month is never over. */
export const noMonthNamed = (): Refusal =>
  new Refusal('MONTH_NOT_CLOSED', words.NOT_OVER, { months: [] });

/**
 * Refuses closed months without the scheme's bands: it would be untrue that every client was in
 * none.
 */
export const bandsNotFrozen = (months: readonly Month[]): Refusal =>
  new Refusal('BANDS_NOT_FROZEN', words.bandsNotFrozen(months), { months });
