import { lengthOf, type DaySpan } from './day-range';
import type { LocalDate } from './month';

/** A value that holds from a date on, until the next one. */
export interface Dated<T> {
  readonly on: LocalDate;
  readonly value: T;
}

/** Puts values in the order of their dates; of one date the last in the list stays. */
export function inOrder<T>(values: readonly Dated<T>[]): Dated<T>[] {
  const sorted = [...values].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return sorted.filter((each, i) => sorted[i + 1]?.on !== each.on);
}

/** Records in order of arrival: of one date the last received wins. */
export const byArrival = <T extends { readonly receivedNo: number | bigint | string }>(
  records: readonly T[],
): T[] => [...records].sort((a, b) => (BigInt(a.receivedNo) < BigInt(b.receivedNo) ? -1 : 1));

/** The value in force on a date, of values in order; undefined before the first. */
export function inForceOn<T>(values: readonly Dated<T>[], date: LocalDate): T | undefined {
  return values.findLast(({ on }) => on <= date)?.value;
}

export interface Stretch<T> {
  readonly days: number;
  /** Undefined before the first value. */
  readonly value: T | undefined;
}

/** Cuts a span where the value changes, and says for how many days each one held. */
export function stretches<T>(values: readonly Dated<T>[], span: DaySpan): Stretch<T>[] {
  const edges = values.map(({ on }) => on).filter((on) => on > span.from && on < span.until);
  return [span.from, ...edges].map((from, i) => ({
    days: lengthOf({ from, until: edges[i] ?? span.until }),
    value: inForceOn(values, from),
  }));
}

/** Two histories as one: both values from each date on at which either changes. Undefined before a history's first. */
export function together<A, B>(
  a: readonly Dated<A>[],
  b: readonly Dated<B>[],
): Dated<readonly [A | undefined, B | undefined]>[] {
  const dates = [...new Set([...a, ...b].map(({ on }) => on))];
  return inOrder(dates.map((on) => ({ on, value: [inForceOn(a, on), inForceOn(b, on)] as const })));
}
