import { Refusal } from '../errors';
import { nothingBetween } from '../words/refused-questions';

/** An end of a range and how the caller wrote it. */
type End<T> = readonly [name: string, value: T | null | undefined];

/** Refuses a range that nothing can lie in: its end, which is exclusive, is not after its start. */
export function refuseEmptyRange<T extends number | Date>(from: End<T>, until: End<T>): void {
  const [[start, first], [end, last]] = [from, until];
  if (first === null || first === undefined || last === null || last === undefined) return;
  if (first < last) return;
  throw new Refusal('BAD_RANGE', nothingBetween(start, end), { from: start, until: end });
}
