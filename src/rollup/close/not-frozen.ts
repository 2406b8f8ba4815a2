import { Refusal } from '../../errors';
import type { Month } from '../../numbers/units/month';

/** Asked for as closed, and nobody has closed them. */
export const monthsNotClosed = (months: readonly Month[]): Refusal =>
  new Refusal(
    'MONTH_NOT_CLOSED',
    `No one has closed ${months.join(', ')}: there is nothing frozen to show. Close it first, or ask for the view CURRENT.`,
    { months },
  );

/** Asked for as closed without saying of when: the present month is never over. */
export const noMonthNamed = (): Refusal =>
  new Refusal(
    'MONTH_NOT_CLOSED',
    'The present month is not over, and so not closed. Name the closed month that is meant, or ask for the view CURRENT.',
    { months: [] },
  );

/** Closed, but without the scheme's bands: that every client was in none of them would be untrue. */
export const bandsNotFrozen = (months: readonly Month[]): Refusal =>
  new Refusal(
    'BANDS_NOT_FROZEN',
    `No bands of this scheme are frozen with ${months.join(', ')}: it was closed before the scheme was saved, or before bands were kept with a closed month. Ask for the view CURRENT.`,
    { months },
  );
