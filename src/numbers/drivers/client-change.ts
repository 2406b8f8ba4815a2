import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { sumInUnits } from '../metrics/sum-rows';
import { multiply, ONE, signedQuotient, subtract, ZERO } from '../units/ratio';
import type { Change } from './product';
import { sumOfMany } from './sum-of-many';

/** The rows of one part of a slice (a client) in the two spans. Both may be empty. */
export interface ClientChange {
  readonly from: readonly MeasureRow[];
  readonly to: readonly MeasureRow[];
}

/** Two spans whose numbers are compared. */
export interface ComparedSpans {
  readonly clients: readonly ClientChange[];
  /** How many months each of them has; a running one counts its elapsed share. */
  readonly months: Change;
  /** Whether work costs by the hour (STANDARD_RATE). Otherwise people cost the same however long they work. */
  readonly hourly: boolean;
}

/** Measures of one unit added up, before and after. */
export const changeIn = ({ from, to }: ClientChange, keys: readonly MeasureKey[]): Change => ({
  from: sumInUnits(from, keys),
  to: sumInUnits(to, keys),
});

export const totalOf = (changes: readonly Change[]): Change => ({
  from: sumOfMany(changes.map(({ from }) => from)),
  to: sumOfMany(changes.map(({ to }) => to)),
});

/** A quotient before and after; where one has none, it is taken as the other; where both have none, as 0. */
export function rateOf(over: Change, under: Change): Change {
  const [from, to] = [signedQuotient(over.from, under.from), signedQuotient(over.to, under.to)];
  return { from: from ?? to ?? ZERO, to: to ?? from ?? ZERO };
}

/** One over it. */
export const inverse = (change: Change): Change => rateOf({ from: ONE, to: ONE }, change);

/** What is left of a change beside what is explained. */
export const rest = (whole: Change, part: Change): Change => ({
  from: subtract(whole.from, part.from),
  to: subtract(whole.to, part.to),
});

/** The product of two numbers that change. */
export const times = (a: Change, b: Change): Change => ({
  from: multiply(a.from, b.from),
  to: multiply(a.to, b.to),
});

/**
 * Sums of an average month, so that a span of 27 days is not taken for one with fewer seats or fees
 * than a span of 30. A quotient of two sums stays what it is.
 */
export const monthlyIn =
  ({ months }: ComparedSpans) =>
  (client: ClientChange, keys: readonly MeasureKey[]): Change =>
    rateOf(changeIn(client, keys), months);
