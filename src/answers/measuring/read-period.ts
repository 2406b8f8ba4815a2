import { Refusal } from '../../errors';
import { monthIndex, shiftMonth, type Month } from '../../numbers/units/month';
import {
  groupMonths,
  labelOf,
  quarterMonths,
  type Grain,
  type LabelledSpan,
  type MonthSpan,
} from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { CURRENT_ONLY, periodBackwards, periodTooLong } from '../../words/refused-questions';
import type { View } from './slice';
import { tenant } from './tenant';

/** Twenty years: enough for any history, and small enough to answer. */
const MOST_MONTHS = 240;

const lengthOf = ({ from, to }: MonthSpan): number => monthIndex(to) - monthIndex(from) + 1;

/**
 * The name of a span: a month, a whole quarter or fiscal year by its name, anything else by its two
 * ends.
 */
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

/** A span of months in a request. The default view is CURRENT. */
export interface PeriodAsked extends MonthSpan {
  readonly view?: View | null;
}

/** Months, and whether they are read as frozen when they were closed. */
export interface ViewedPeriod extends MonthSpan {
  readonly asClosed?: true;
}

/**
 * Reads the requested months where only the current view is served, or refuses and says what is
 * wrong with them.
 */
export function readPeriod(input: PeriodAsked): MonthSpan {
  const { from, to, asClosed } = readViewedPeriod(input);
  if (!asClosed) return { from, to };
  throw new Refusal('VIEW_NOT_SERVED', CURRENT_ONLY);
}

/**
 * Reads the requested months in either view. Whether they are closed is known only once they are
 * read.
 */
export function readViewedPeriod(input: PeriodAsked): ViewedPeriod {
  const { from, to } = input;
  const length = lengthOf({ from, to });
  if (length < 1) throw new Refusal('BAD_PERIOD', periodBackwards(from, to));
  if (length > MOST_MONTHS) {
    throw new Refusal('BAD_PERIOD', periodTooLong(length, MOST_MONTHS));
  }
  return { from, to, ...(input.view === 'AS_CLOSED' ? { asClosed: true } : {}) };
}

/** Periods that are asked for again and again; all MSPs share them. */
const MOST_PERIODS = 1000;
const periods = new Map<string, readonly LabelledSpan[]>();

function cut({ from, to }: MonthSpan, grain: Grain | null, fiscalStart: number): LabelledSpan[] {
  return grain
    ? groupMonths(from, to, grain, fiscalStart)
    : [{ from, to, label: spanLabel({ from, to }, fiscalStart) }];
}

/**
 * Cuts a period into its months, quarters or years, or keeps it as one span. All callers get the
 * same objects, also in later requests, so what depends on a span is computed once.
 */
export async function spansOf(
  context: RequestContext,
  period: MonthSpan,
  grain: Grain | null,
): Promise<readonly LabelledSpan[]> {
  const { fiscalYearStartMonth } = await context.once(tenant);
  const key = `${period.from} ${period.to} ${grain} ${fiscalYearStartMonth}`;
  const spans = periods.get(key) ?? cut(period, grain, fiscalYearStartMonth);
  // The one used least recently is the first to go.
  periods.delete(key);
  periods.set(key, spans);
  if (periods.size > MOST_PERIODS) periods.delete(periods.keys().next().value!);
  return spans;
}

const FIRST_MONTH: Month = '0001-01';

/** The span some lengths earlier; null before the calendar begins. */
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
