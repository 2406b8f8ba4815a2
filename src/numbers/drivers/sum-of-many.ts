import { add, toNumber, ZERO, type Ratio } from '../units/ratio';

const plus = (a: Ratio, b: Ratio): Ratio => {
  if (a.over === 0n) return b;
  if (b.over === 0n) return a;
  return a.under === b.under ? { over: a.over + b.over, under: a.under } : add(a, b);
};

/** The exact sum. Unlike fractions are added in pairs, and those sums in pairs: so the long numbers are few. */
export function sumOfMany(ratios: readonly Ratio[]): Ratio {
  let sums: readonly Ratio[] = ratios;
  while (sums.length > 1) {
    const all = sums;
    sums = all.flatMap((each, i) => (i % 2 ? [] : [plus(each, all[i + 1] ?? ZERO)]));
  }
  return sums[0] ?? ZERO;
}

/** Far finer than a double can tell. */
const FINE = 1n << 256n;

/**
 * The sum in parts of 2⁻²⁵⁶. The exact sum of a thousand unlike fractions is a fraction of a hundred
 * thousand digits; this one is there in no time, and for whoever reads it the same.
 */
export const fineSum = (ratios: readonly Ratio[]): Ratio => ({
  over: ratios.reduce((sum, { over, under }) => sum + (over * FINE) / under, 0n),
  under: FINE,
});

/** The sum as a double. */
export function sumAsNumber(ratios: readonly Ratio[]): number {
  const { over, under } = fineSum(ratios);
  return toNumber(over, under);
}
