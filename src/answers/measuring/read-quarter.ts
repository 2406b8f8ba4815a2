import { Refusal } from '../../errors';
import { shiftMonth, type Month } from '../../numbers/units/month';
import {
  MONTHS_OF,
  quarterMonths,
  quarterOf,
  type LabelledSpan,
  type MonthSpan,
} from '../../numbers/units/period';
import type { Quarter } from '../../numbers/units/period';
import { quarterAhead, quarterTooEarly } from '../../words/refused-questions';
import type { Tenant } from './tenant';

/**
 * Answers read three years back, so a quarter before this month would reach before the calendar.
 */
const FIRST_MONTH: Month = '0004-01';

function refuseBeforeCalendar(quarter: Quarter, { from }: MonthSpan): void {
  if (from >= FIRST_MONTH) return;
  throw new Refusal('BAD_QUARTER', quarterTooEarly(quarter), { quarter });
}

/** The months of a quarter that has begun. A quarter that has not begun is refused. */
export function readQuarter(
  quarter: Quarter,
  { currentMonth, fiscalYearStartMonth }: Tenant,
): LabelledSpan {
  const months = quarterMonths(quarter, fiscalYearStartMonth);
  const present = quarterOf(currentMonth, fiscalYearStartMonth);
  if (months) refuseBeforeCalendar(quarter, months);
  if (months && months.from <= currentMonth) return { ...months, label: quarter };
  throw new Refusal('FUTURE_QUARTER', quarterAhead(quarter, present), { quarter, present });
}

/** A quarter and those before it, oldest first. */
export function quartersUntil(
  { from }: LabelledSpan,
  count: number,
  fiscalStart: number,
): LabelledSpan[] {
  return Array.from({ length: count }, (_, i) => {
    const first = shiftMonth(from, -MONTHS_OF.QUARTER * (count - 1 - i));
    return {
      from: first,
      to: shiftMonth(first, MONTHS_OF.QUARTER - 1),
      label: quarterOf(first, fiscalStart),
    };
  });
}

/** The last quarter of which no month still goes on. */
export function lastQuarterOver(facts: Tenant): LabelledSpan {
  const { currentMonth, fiscalYearStartMonth } = facts;
  const present = readQuarter(quarterOf(currentMonth, fiscalYearStartMonth), facts);
  return quartersUntil(present, 2, fiscalYearStartMonth)[0]!;
}
