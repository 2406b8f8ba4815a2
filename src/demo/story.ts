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
 * The two years that are told, and where in them one stands. Hires, new clients and the spiral are
 * fixed by their distance from the quarter of `today`, so within a quarter yesterday's rows stay.
 */
export interface Story {
  readonly seed: number;
  readonly today: LocalDate;
  readonly planted: boolean;
  /** 24 of them; the last one is not over. */
  readonly months: readonly Month[];
  /** The first date told: the day the MSP's books were opened. */
  readonly start: LocalDate;
  /** Midnight before `today`: no ticket, event or entry is later. */
  readonly cutoff: number;
  /** A date counted in months from the first one of the present quarter. */
  date(monthsFromQuarter: number, day?: number): LocalDate;
  /** 0 for the present quarter, -1 for the one before it. */
  quarter(month: Month): number;
}

const MONTHS_TOLD = 24;

/** Every row asks for the same few dates. */
function datesFrom(quarterIndex: number): Story['date'] {
  const known = new Map<number, LocalDate>();
  return (by, day = 1) => {
    const key = by * 100 + day;
    const date =
      known.get(key) ?? `${monthFromIndex(quarterIndex + by)}-${String(day).padStart(2, '0')}`;
    known.set(key, date);
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
