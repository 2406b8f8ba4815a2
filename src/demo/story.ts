import {
  firstDay,
  monthFromIndex,
  monthIndex,
  monthOf,
  monthsThrough,
  shiftMonth,
  type LocalDate,
  type Month,
} from '../numbers/units/month';
import { instant } from './moment';

/**
 * The two years of the sample, and the point in them that is today. Hires, new clients and the
 * spiral have fixed distances from the quarter of `today`, so rows of past days stay the same
 * within a quarter.
 */
export interface Story {
  readonly seed: number;
  readonly today: LocalDate;
  readonly planted: boolean;
  /** The 24 months; the last one is not over. */
  readonly months: readonly Month[];
  /** The first date of the sample, on which the MSP's books were opened. */
  readonly start: LocalDate;
  /** The midnight that begins `today`: no ticket, event or entry is later. */
  readonly cutoff: number;
  /** The date some months away from the current quarter's first month. */
  date(monthsFromQuarter: number, day?: number): LocalDate;
  /** 0 for the current quarter, -1 for the one before it. */
  quarter(month: Month): number;
}

const MONTHS_TOLD = 24;

/** Dates are cached, because every row needs the same few. */
function datesFrom(quarterIndex: number): Story['date'] {
  const dates = new Map<number, LocalDate>();
  return (months, day = 1) => {
    const key = months * 100 + day;
    const date =
      dates.get(key) ?? `${monthFromIndex(quarterIndex + months)}-${String(day).padStart(2, '0')}`;
    dates.set(key, date);
    return date;
  };
}

export function tellStory(seed: number, today: LocalDate, planted: boolean): Story {
  const present = monthOf(today);
  const first = shiftMonth(present, 1 - MONTHS_TOLD);
  const quarterIndex = Math.floor(monthIndex(present) / 3) * 3;
  return {
    seed,
    today,
    planted,
    months: monthsThrough(first, present),
    start: firstDay(first),
    cutoff: instant(today, 0),
    date: datesFrom(quarterIndex),
    quarter: (month) => Math.floor((monthIndex(month) - quarterIndex) / 3),
  };
}
