import {
  lastDay,
  monthIndex,
  monthOf,
  shiftMonth,
  type LocalDate,
} from '../../numbers/units/month';
import type { LabelledSpan, MonthSpan } from '../../numbers/units/period';
import { spanLabel } from './read-period';

/** Whether a span has a month of which some days are over, and some are not. */
export function isUnderWay({ from, to }: MonthSpan, today: LocalDate): boolean {
  const month = monthOf(today);
  return from <= month && month <= to && today < lastDay(month);
}

/** As many months of an earlier span as have begun of this one. */
export function soFarAs(
  { from, to }: MonthSpan,
  before: LabelledSpan,
  today: LocalDate,
  fiscalStart: number,
): LabelledSpan {
  const month = monthOf(today);
  if (month < from || month >= to) return before;
  const begun = monthIndex(month) - monthIndex(from);
  const cut = { from: before.from, to: shiftMonth(before.from, begun) };
  return { ...cut, label: spanLabel(cut, fiscalStart) };
}
