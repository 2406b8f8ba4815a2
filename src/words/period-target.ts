import type { LocalDate } from '../numbers/units/month';
import { formatter } from './decimal';
import { dateWords } from './months';
import { targetText, type Range } from './target-text';
import type { Judging } from './value-text';

/** A target that is meant for each month, or for whatever it judges. */
export interface PeriodTarget extends Range {
  readonly perMonth: boolean;
  /** How many months it judges; null where it is not by the month, or judges nothing yet. */
  readonly months: number | null;
  /** The day on which a goal is to be reached. */
  readonly by?: LocalDate | null;
}

const times = (limit: number | null, months: number | null): number | null =>
  limit === null ? null : limit * (months ?? 1);

/** The limits that a value of the whole period is held against. */
export const limitsOfPeriod = ({
  min,
  max,
  months = null,
}: Judging & { readonly months?: number | null }): Judging => ({
  min: times(min, months),
  max: times(max, months),
});

const DIGITS = formatter('months', { maximumFractionDigits: 2 });

function limitsText(target: PeriodTarget, unit: string, currency: string): string {
  const text = targetText(target, unit, currency, null);
  if (!target.perMonth) return text;
  const { months, exclusive } = target;
  if (months === null || months === 1) return `${text} a month`;
  const whole = targetText({ ...limitsOfPeriod(target), exclusive }, unit, currency, null);
  return `${text} a month, ${whole} in ${DIGITS.format(months)} months`;
}

/**
 * "≥ 70 %"; of a sum "≥ $1,000.00 a month", and over several "≥ $1,000.00 a month, ≥ $3,000.00 in 3
 * months"; of a goal "< 0.25 h by March 31, 2027".
 */
export function periodTargetText(target: PeriodTarget, unit: string, currency: string): string {
  if (target.min === null && target.max === null) return 'removed';
  const text = limitsText(target, unit, currency);
  return target.by ? `${text} by ${dateWords(target.by)}` : text;
}
