import { monthFromIndex, monthIndex, monthsThrough, type Month } from './month';

export type Grain = 'MONTH' | 'QUARTER' | 'YEAR';

/** A quarter of a fiscal year: `2026-Q1`. */
export type Quarter = string;

/** Months from `from` to `to`, both included. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

export interface LabelledSpan extends MonthSpan {
  readonly label: string;
}

/** The months a number is about. */
export interface Period extends LabelledSpan {
  /** It has a month that is not over. */
  readonly partial: boolean;
}

/** How many months a piece of each grain has. */
export const MONTHS_OF: Readonly<Record<Grain, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Months since the fiscal year 0 began: fiscal years are the calendar years of this count. */
function fiscalIndex(month: Month, fiscalStart: number): number {
  const startsNextYear = fiscalStart === 1 ? 0 : MONTHS_OF.YEAR;
  return monthIndex(month) - (fiscalStart - 1) + startsNextYear;
}

function fromFiscalIndex(index: number, fiscalStart: number): Month {
  const startsNextYear = fiscalStart === 1 ? 0 : MONTHS_OF.YEAR;
  return monthFromIndex(index + (fiscalStart - 1) - startsNextYear);
}

const yearText = (year: number): string => String(year).padStart(4, '0');

/** The fiscal year a month lies in, named by the calendar year in which it ends: with July first, 2025-07 is in 2026. */
export const yearOf = (month: Month, fiscalStart: number): string =>
  yearText(Math.floor(fiscalIndex(month, fiscalStart) / MONTHS_OF.YEAR));

/** The fiscal quarter a month lies in: `2026-Q1`. */
export function quarterOf(month: Month, fiscalStart: number): string {
  const inYear = fiscalIndex(month, fiscalStart) % MONTHS_OF.YEAR;
  return `${yearOf(month, fiscalStart)}-Q${Math.floor(inYear / MONTHS_OF.QUARTER) + 1}`;
}

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** The three months of a quarter, or null when the text names none. */
export function quarterMonths(quarter: string, fiscalStart: number): MonthSpan | null {
  const match = QUARTER.exec(quarter);
  if (!match) return null;
  const first = Number(match[1]) * MONTHS_OF.YEAR + (Number(match[2]) - 1) * MONTHS_OF.QUARTER;
  return {
    from: fromFiscalIndex(first, fiscalStart),
    to: fromFiscalIndex(first + MONTHS_OF.QUARTER - 1, fiscalStart),
  };
}

/** What a month is called in a grain. */
export function labelOf(month: Month, grain: Grain, fiscalStart: number): string {
  if (grain === 'MONTH') return month;
  return grain === 'QUARTER' ? quarterOf(month, fiscalStart) : yearOf(month, fiscalStart);
}

/** Cuts a range of months by the grain. The first and last piece hold only the months asked for. */
export function groupMonths(
  from: Month,
  to: Month,
  grain: Grain,
  fiscalStart: number,
): LabelledSpan[] {
  const spans = new Map<string, LabelledSpan>();
  for (const month of monthsThrough(from, to)) {
    const label = labelOf(month, grain, fiscalStart);
    spans.set(label, { label, from: spans.get(label)?.from ?? month, to: month });
  }
  return [...spans.values()];
}
