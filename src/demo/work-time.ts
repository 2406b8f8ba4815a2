import { daysInMonth, type LocalDate, type Month } from '../numbers/units/month';
import { instant, isWorkday, nextWorkday } from './moment';
import type { Random } from './random';

const OPENS = 8 * 60;
const CLOSES = 17 * 60 + 30;
const WEEKEND = 0.07;

/** A moment at the desk: a date and the minute of its day. */
export interface DeskTime {
  readonly date: LocalDate;
  readonly minute: number;
}

export const momentOf = ({ date, minute }: DeskTime): number => instant(date, minute);

interface Day {
  readonly date: LocalDate;
  readonly works: boolean;
}

const calendar = new Map<Month, readonly Day[]>();

/** The days of a month, cached because every ticket needs them. */
function daysOf(month: Month): readonly Day[] {
  const known = calendar.get(month);
  if (known) return known;
  const days = Array.from({ length: daysInMonth(month) }, (_, i) => {
    const date = `${month}-${String(i + 1).padStart(2, '0')}`;
    return { date, works: isWorkday(date) };
  });
  calendar.set(month, days);
  return days;
}

/** Picks a time of a month, now and then on a weekend. */
export function someTime(random: Random, month: Month): DeskTime {
  const { date } = random.weighted(daysOf(month), (day) => (day.works ? 1 : WEEKEND));
  return { date, minute: random.whole(OPENS, CLOSES - 20) };
}

/** Picks a working day of a month, at the start of a block of work. */
export function someWorkday(random: Random, month: Month): DeskTime {
  const { date } = random.weighted(daysOf(month), (day) => (day.works ? 1 : 0));
  return { date, minute: random.whole(OPENS, 13 * 60) };
}

/** Some minutes later, or first thing on the next working day if the desk has closed by then. */
export function later(random: Random, from: DeskTime, minutes: number): DeskTime {
  const minute = from.minute + minutes;
  if (minute < CLOSES) return { date: from.date, minute };
  return { date: nextWorkday(from.date), minute: OPENS + random.whole(0, 50) };
}

export const nextMorning = (random: Random, from: DeskTime): DeskTime => later(random, from, 1440);
