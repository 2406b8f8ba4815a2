import { add, HALF, multiply, subtract, type Ratio } from '../units/ratio';

const THIRD: Ratio = { over: 1n, under: 3n };
const SIXTH: Ratio = { over: 1n, under: 6n };

/** A number before and after. */
export interface Change {
  readonly from: Ratio;
  readonly to: Ratio;
}

export const differenceOf = ({ from, to }: Change): Ratio => subtract(to, from);
export const middleOf = ({ from, to }: Change): Ratio => multiply(add(from, to), HALF);

/**
 * How much of a product's change is due to each of two factors: each one's own change times the
 * middle of the other. It leaves nothing over and does not depend on which is named first.
 * 100 × 2 → 110 × 3: 10 × 2.5 = 25 and 1 × 105 = 105, together 130.
 */
export const ofTwo = (a: Change, b: Change): readonly [Ratio, Ratio] => [
  multiply(differenceOf(a), middleOf(b)),
  multiply(differenceOf(b), middleOf(a)),
];

/** One of three factors: its change times the average of the others over all orders in which they could change. */
function amongThree(own: Change, b: Change, c: Change): Ratio {
  const together = add(multiply(b.from, c.from), multiply(b.to, c.to));
  const crossed = add(multiply(b.from, c.to), multiply(b.to, c.from));
  const others = add(multiply(together, THIRD), multiply(crossed, SIXTH));
  return multiply(differenceOf(own), others);
}

/** The same for three factors (Shapley's value). */
export const ofThree = (a: Change, b: Change, c: Change): readonly [Ratio, Ratio, Ratio] => [
  amongThree(a, b, c),
  amongThree(b, a, c),
  amongThree(c, a, b),
];
