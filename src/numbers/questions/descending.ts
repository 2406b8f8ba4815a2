import { compare, type Ratio } from '../units/ratio';

/** Largest first; what has no value last. */
export const descending = (a: Ratio | null, b: Ratio | null): number =>
  a && b ? compare(b, a) : Number(a === null) - Number(b === null);
