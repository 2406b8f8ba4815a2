import { dayParts, elapsedDays, overlap, type DateRange } from '../units/day-range';
import { inOrder, stretches, type Dated } from '../units/dated';
import type { LocalDate, Month } from '../units/month';

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
  const byArrival = [...counts].sort((a, b) =>
    BigInt(a.receivedNo) < BigInt(b.receivedNo) ? -1 : 1,
  );
  return inOrder(
    byArrival.flatMap((count) => {
      const value = count[column];
      return value === null ? [] : [{ on: count.effectiveOn, value }];
    }),
  );
}

export interface CountedMonth {
  /** In parts of a month. */
  readonly all: bigint;
  /** The part of it before the first count, which is carried back to the client's start. */
  readonly estimated: bigint;
}

/** Seat-months (or endpoint-months) of a client: the count in force on each active, elapsed day, by the days of the month. 40 seats for 15 days of June and 60 for 15 make 50. */
export function countSeatMonths(
  history: readonly Dated<number>[],
  active: DateRange | null,
  month: Month,
  today: LocalDate,
): CountedMonth {
  const elapsed = elapsedDays(month, today);
  const span = elapsed && active && overlap(elapsed, active);
  if (!span) return { all: 0n, estimated: 0n };
  const carriedBack = history[0]?.value ?? 0;
  let all = 0;
  let estimated = 0;
  for (const { days, value } of stretches(history, span)) {
    all += days * (value ?? carriedBack);
    if (value === undefined) estimated += days * carriedBack;
  }
  const perDay = dayParts(month);
  return { all: BigInt(all) * perDay, estimated: BigInt(estimated) * perDay };
}
