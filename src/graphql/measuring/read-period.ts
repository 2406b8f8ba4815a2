import type { PeriodInput } from '../../entities/metric/period.type';
import { Refusal } from '../../errors';
import { monthIndex, monthsThrough, shiftMonth, type Month } from '../../numbers/units/month';
import {
  labelOf,
  quarterMonths,
  type LabelledSpan,
  type MonthSpan,
} from '../../numbers/units/period';

/** Twenty years: enough for any history, and little enough to answer. */
export const MOST_MONTHS = 240;

export const lengthOf = ({ from, to }: MonthSpan): number => monthIndex(to) - monthIndex(from) + 1;

/** What people call a run of months: a month, a whole quarter or fiscal year by name, anything else by its ends. */
export function spanLabel({ from, to }: MonthSpan, fiscalStart: number): string {
  if (from === to) return from;
  const year = labelOf(from, 'YEAR', fiscalStart);
  const whole = { from: `${year}-Q1`, to: `${year}-Q4` };
  if (
    quarterMonths(whole.from, fiscalStart)?.from === from &&
    quarterMonths(whole.to, fiscalStart)?.to === to
  )
    return year;
  const quarter = labelOf(from, 'QUARTER', fiscalStart);
  const months = quarterMonths(quarter, fiscalStart);
  return months?.from === from && months.to === to ? quarter : `${from} – ${to}`;
}

function refuseUnclosed({ from, to }: MonthSpan): never {
  const months = monthsThrough(from, to);
  throw new Refusal(
    'MONTH_NOT_CLOSED',
    `No one has closed ${months.join(', ')}: there is nothing frozen to show. Ask for the view CURRENT.`,
    { months },
  );
}

/** The months asked for, or a refusal that says what is wrong with them. */
export function readPeriod(input: PeriodInput): MonthSpan {
  const { from, to } = input;
  const length = lengthOf({ from, to });
  if (length < 1) {
    throw new Refusal('BAD_PERIOD', `The period ends (${to}) before it begins (${from}).`);
  }
  if (length > MOST_MONTHS) {
    throw new Refusal(
      'BAD_PERIOD',
      `The period has ${length} months; at most ${MOST_MONTHS} can be asked for at once.`,
    );
  }
  return input.view === 'AS_CLOSED' ? refuseUnclosed({ from, to }) : { from, to };
}

const FIRST_MONTH: Month = '0001-01';

/** The same span, so many of its lengths earlier; null before the calendar begins. */
export function earlier(
  span: MonthSpan,
  periods: number,
  fiscalStart: number,
): LabelledSpan | null {
  const by = -periods * lengthOf(span);
  if (monthIndex(span.from) + by < monthIndex(FIRST_MONTH)) return null;
  const moved = { from: shiftMonth(span.from, by), to: shiftMonth(span.to, by) };
  return { ...moved, label: spanLabel(moved, fiscalStart) };
}
