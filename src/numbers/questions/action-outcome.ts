import type { MetricReason } from '../metrics/metric';
import type { MetricKey } from '../metrics/catalogue';
import { compare, magnitude, subtract, type Ratio } from '../units/ratio';

/** A number in a quarter. */
export interface NumberIn {
  readonly quarter: string;
  readonly value: Ratio | null;
  /** Why there is no value. */
  readonly reason: MetricReason | null;
}

/** What was promised of a number, and the change that is expected: below zero where it should fall. */
export interface Promised {
  readonly key: MetricKey;
  readonly change: Ratio;
}

/** An action that is not measured, or not yet; null: no change of a number was promised. */
export interface Waiting {
  readonly why: 'TOO_EARLY' | 'QUARTER_NOT_OVER';
  readonly promised: Promised | null;
  /** The quarter after which it is measured, or that is not over. */
  readonly quarter: string;
}

/** A number before an action and in a later quarter. */
interface Compared {
  readonly promised: Promised;
  readonly before: NumberIn;
  readonly after: NumberIn;
}

/** What came of an action. Change and verdict are null where either quarter has no value. */
export interface Came extends Compared {
  readonly change: Ratio | null;
  readonly reached: boolean | null;
}

/** At least as much, and in the same direction. */
const isReached = (promised: Ratio, came: Ratio): boolean =>
  came.over < 0n === promised.over < 0n && compare(magnitude(came), magnitude(promised)) >= 0;

/** Holds what came of an action against what was promised: the number in a quarter less that before. */
export function cameOf({ promised, before, after }: Compared): Came {
  const change =
    before.value === null || after.value === null ? null : subtract(after.value, before.value);
  const reached = change && isReached(promised.change, change);
  return { promised, before, after, change, reached };
}
