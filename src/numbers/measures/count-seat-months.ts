import type { SeatTiming } from '../policy/policy';
import {
  dayParts,
  elapsedDays,
  lengthOf,
  overlap,
  type DateRange,
  type DaySpan,
} from '../units/day-range';
import { byArrival, inForceOn, inOrder, stretches, type Dated, type Stretch } from '../units/dated';
import { shiftDate, type LocalDate, type Month } from '../units/month';

/** An undeleted seat count. A null says nothing: the previous count goes on. */
export interface SeatCountFacts {
  readonly effectiveOn: LocalDate;
  readonly seats: number | null;
  readonly endpoints: number | null;
  /** Order of arrival: of one date the last received wins. */
  readonly receivedNo: number | bigint | string;
}

/** One column of a client's counts, in order of date. Empty: the client never had such a count. */
export function countHistory(
  counts: readonly SeatCountFacts[],
  column: 'seats' | 'endpoints',
): Dated<number>[] {
  return inOrder(
    byArrival(counts).flatMap((count) => {
      const value = count[column];
      return value === null ? [] : [{ on: count.effectiveOn, value }];
    }),
  );
}

export interface CountedMonth {
  /** In parts of a month. */
  readonly all: bigint;
  /** The part of it that stands on a count carried back from a later day. */
  readonly estimated: bigint;
}

/** Some days of a span with the count that stands for them. */
function countedDays(
  history: readonly Dated<number>[],
  span: DaySpan,
  timing: SeatTiming,
  days: readonly DaySpan[],
): Stretch<number>[] {
  if (timing === 'DAY_WEIGHTED') return days.flatMap((each) => stretches(history, each));
  const on = timing === 'MONTH_START' ? span.from : shiftDate(span.until, -1);
  const value = inForceOn(history, on);
  return days.map((each) => ({ days: lengthOf(each), value }));
}

/**
 * Seat-months (or endpoint-months) of a client: the count in force on each active, elapsed day, by
 * the days of the month. 40 seats for 15 days of June and 60 for 15 make 50. By MONTH_START the
 * first active day's count stands for all of them (40), by MONTH_END that of the last active day
 * that has elapsed (60). Before the first count that one is carried back, and the days it stands
 * for are estimated. With a first count on the 16th that is all of the month by MONTH_START, and
 * none of it by MONTH_END. Of `within`, active days apart from each other, only these are counted.
 */
export function countSeatMonths(
  history: readonly Dated<number>[],
  active: DateRange | null,
  month: Month,
  today: LocalDate,
  timing: SeatTiming,
  within?: readonly DaySpan[],
): CountedMonth {
  const elapsed = elapsedDays(month, today);
  const span = elapsed && active && overlap(elapsed, active);
  if (!span) return { all: 0n, estimated: 0n };
  const carriedBack = history[0]?.value ?? 0;
  let all = 0;
  let estimated = 0;
  for (const { days, value } of countedDays(history, span, timing, within ?? [span])) {
    all += days * (value ?? carriedBack);
    if (value === undefined) estimated += days * carriedBack;
  }
  const perDay = dayParts(month);
  return { all: BigInt(all) * perDay, estimated: BigInt(estimated) * perDay };
}
