import type { LocalDate } from '../../numbers/units/month';
import type { Cell } from '../rows/row';

/** From a date on: this value. */
export type Step<Value extends Cell> = readonly [since: LocalDate, value: Value];

/** What a record says of something that its source may date, or not. */
export interface Told<Value extends Cell> {
  readonly value: Value;
  readonly since: LocalDate | null;
  /** Where it begins when the record does not date it. */
  readonly undated: LocalDate;
}

/** The value in force on a date; `before` is that before the first step. */
function valueOn<Value extends Cell>(
  history: readonly Step<Value>[],
  date: LocalDate,
  before: Value,
): Value {
  const begun = history.filter(([since]) => since <= date).sort(([a], [b]) => (a < b ? -1 : 1));
  return begun.at(-1)?.[1] ?? before;
}

/**
 * Adds what a record says to the history. With a date, the value holds from then on, and the steps
 * of other dates stay. Without one, a value other than today's is added. So history is never
 * overwritten, and the same record sent again adds nothing.
 */
export function withStep<Value extends Cell>(
  history: readonly Step<Value>[],
  { value, since, undated }: Told<Value>,
  today: LocalDate,
  before: Value,
): readonly Step<Value>[] {
  if (since === null && valueOn(history, today, before) === value) return history;
  const from = since ?? undated;
  const others = history.filter(([date]) => date !== from);
  return value === before && others.length === 0 ? [] : [...others, [from, value]];
}
