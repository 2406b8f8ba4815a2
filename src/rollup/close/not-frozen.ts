import { Refusal } from '../../errors';
import type { Month } from '../../numbers/units/month';

/** Refuses months requested as closed that nobody has closed. */
export const monthsNotClosed = (months: readonly Month[]): Refusal =>
  new Refusal(
    'MONTH_NOT_CLOSED',
    `No one has closed ${months.join(', ')}: there is nothing frozen to show. Close it first, or ask for the view CURRENT.`,
    { months },
  );

/** Refuses "as closed" without a month: the current month is never over. */
export const noMonthNamed = (): Refusal =>
  new Refusal(
    'MONTH_NOT_CLOSED',
    'The present month is not over, and so not closed. Name the closed month that is meant, or ask for the view CURRENT.',
    { months: [] },
  );

/**
 * Refuses closed months without the scheme's bands: it would be untrue that every client was in
 * none.
 */
export const bandsNotFrozen = (months: readonly Month[]): Refusal =>
  new Refusal(
    'BANDS_NOT_FROZEN',
    `No bands of this scheme are frozen with ${months.join(', ')}: it was closed before the scheme was saved, or before bands were kept with a closed month. Ask for the view CURRENT.`,
    { months },
  );
