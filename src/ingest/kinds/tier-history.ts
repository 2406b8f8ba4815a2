import type { LocalDate } from '../../numbers/units/month';
import type { Cell } from '../rows/row';

/** `[since, tier]`; a tier of null is not known. */
export type TierStep = readonly [since: LocalDate, tier: number | null];

/** The tier in force on a date. */
function tierOn(history: readonly TierStep[], date: LocalDate): number | null {
  const begun = history.filter(([since]) => since <= date).sort(([a], [b]) => (a < b ? -1 : 1));
  return begun.at(-1)?.[1] ?? null;
}

/**
 * Adds the tier of a record to the history. With a date, the tier holds from then on, and the steps
 * of other dates stay. Without one, a tier other than today's begins today. So history is never
 * overwritten, and the same record sent again adds nothing.
 */
export function withTier(
  history: readonly TierStep[],
  tier: number | null,
  since: LocalDate | null,
  today: LocalDate,
): readonly TierStep[] {
  if (since === null && tierOn(history, today) === tier) return history;
  const from = since ?? today;
  const others = history.filter(([date]) => date !== from);
  return tier === null && others.length === 0 ? [] : [...others, [from, tier]];
}

export const tierCells = (history: readonly TierStep[]): Cell[][] =>
  history.map(([since, tier]) => [since, tier]);
