/**
 * Cuts a whole amount by weights so that nothing is lost: everybody gets the whole part of its
 * share, and what is left goes one by one to the largest remainders, of equal ones to the first.
 * 100 by 1, 1, 1 → 34, 33, 33. A negative weight is 0. Null when the weights come to nothing.
 */
export function spread(amount: bigint, weights: readonly bigint[]): bigint[] | null {
  const counted = weights.map((weight) => (weight > 0n ? weight : 0n));
  const all = counted.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n) return null;
  if (amount < 0n) return (spread(-amount, counted) ?? []).map((part) => -part);
  const parts = counted.map((weight) => (amount * weight) / all);
  const left = amount - parts.reduce((sum, part) => sum + part, 0n);
  const remainder = (i: number): bigint => (amount * counted[i]!) % all;
  const byRemainder = counted
    .map((_, i) => i)
    .sort((a, b) => (remainder(a) === remainder(b) ? a - b : remainder(a) > remainder(b) ? -1 : 1));
  for (const i of byRemainder.slice(0, Number(left))) parts[i] = parts[i]! + 1n;
  return parts;
}
