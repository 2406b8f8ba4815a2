import type { Dimension } from '../numbers/dimension';
import type { MetricKey } from '../numbers/metrics/catalogue';
import type { PossibleRange } from '../numbers/metrics/possible-limits';
import type { LocalDate, Month } from '../numbers/units/month';
import type { Quarter } from '../numbers/units/period';
import { dimensionName, metricTitle } from './names';
import { listed } from './sentence';

/**
 * Why a question is not answered, and what to ask instead. The keys to ask with stand in the details
 * of the refusal.
 */

export const periodBackwards = (from: Month, to: Month): string =>
  `The period ends (${to}) before it begins (${from}). Exchange the two.`;

export const periodTooLong = (months: number, most: number): string =>
  `The period has ${months} months; at most ${most} can be asked for at once.`;

export const nothingBetween = (from: string, until: string): string =>
  `Nothing can lie between ${from} and ${until}: the end is exclusive, so it must be above the start.`;

export const CURRENT_ONLY =
  'This is answered as things are now, and not as they were closed. The numbers themselves can be asked for as closed, by their keys.';

export const quarterTooEarly = (quarter: Quarter): string =>
  `${quarter} begins too early to look back from it. Ask for one from the year 5 on.`;

export const quarterAhead = (quarter: Quarter, present: Quarter): string =>
  `${quarter} has not begun: there is nothing to judge. The present quarter is ${present}.`;

export const dayAhead = (on: LocalDate, today: LocalDate): string =>
  `${on} has not come yet; today is ${today} there.`;

export const ticketsUnknown = (on: LocalDate, first: Month | undefined): string =>
  first ? `Tickets are known from ${first} on; ${on} is before.` : 'No ticket has been received.';

export const notDiagnosed = (key: MetricKey, diagnosed: readonly MetricKey[]): string =>
  `The source names no causes for ${metricTitle(key)}. It names them for ${listed(diagnosed.map(metricTitle))}.`;

export const notGroupable = (
  key: MetricKey,
  dimension: Dimension,
  possible: readonly Dimension[],
): string =>
  `${metricTitle(key)} cannot be grouped or filtered by ${dimensionName(dimension)}. ` +
  `It can be by ${listed(possible.map(dimensionName))}.`;

/** Why a limit would be met by no value, or by every one. */
export const beyondPossible = (key: MetricKey, limit: number, range: PossibleRange): string =>
  [
    `${limit} cannot be a limit of ${metricTitle(key)}`,
    limit === range.least || limit === range.most ? ', for the limit itself is off target' : '',
    `: it is ${rangeWords(range)}.`,
  ].join('');

const rangeWords = ({ least, most }: PossibleRange): string =>
  least === null
    ? `never above ${most}`
    : most === null
      ? `never below ${least}`
      : `always from ${least} to ${most}`;

export const notClosed = (months: readonly Month[]): string =>
  `No one has closed ${listed(months)}: there is nothing frozen to show. Close it first, or ask for the current view.`;

export const NOT_OVER =
  'The present month is not over, and so not closed. Name the closed month that is meant, or ask for the current view.';

export const bandsNotFrozen = (months: readonly Month[]): string =>
  `No bands of this scheme are frozen with ${listed(months)}, closed before the scheme was saved or before bands were kept with a closed month. Ask for the current view.`;

export const TOO_FEW_FOR_SWEET_SPOT =
  'A sweet spot takes two clients or more whose seats, fee and cost are known in this period.';
