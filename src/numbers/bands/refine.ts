import { divide, isPositive, multiply, quotient, subtract, type Ratio } from '../units/ratio';

/** What a client's revenue is worth at the target margin, and what that is made of. */
export interface Refinement {
  /** The revenue that would leave as much at the target margin, per month. */
  readonly worth: Ratio;
  /** What it keeps of its revenue; null where it had none in the months looked at. */
  readonly margin: Ratio | null;
  readonly targetMargin: Ratio;
}

/** Money per month: what puts a client into its band, and over more months what that costs. */
export interface Refinable {
  readonly basis: Ratio;
  readonly revenue: Ratio;
  readonly cost: Ratio;
}

/**
 * Revenue × margin ÷ target margin (RO step 2): at exactly the target margin it is the revenue itself,
 * also where that has just changed. Without revenue in these months what is left counts. Null without
 * a target.
 */
export function refine(
  { basis, revenue, cost }: Refinable,
  targetMargin: Ratio,
): Refinement | null {
  if (!isPositive(targetMargin)) return null;
  const left = subtract(revenue, cost);
  const margin = quotient(left, revenue);
  const worth = divide(margin ? multiply(basis, margin) : left, targetMargin);
  return { worth, margin, targetMargin };
}
