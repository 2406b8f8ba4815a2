import { toHundredths } from '../units/round';

/**
 * Exact amounts as cents that add up to a given sum: each to its nearest cent, and what is over or
 * missing goes to those that rounding moved most the other way. Amounts of nothing stay nothing.
 */
export function spreadCents(
  amounts: readonly bigint[],
  parts: bigint,
  wanted: bigint,
): readonly bigint[] {
  const cents = amounts.map((over) => toHundredths({ over, under: parts }));
  let missing = wanted - cents.reduce((sum, each) => sum + each, 0n);
  const step = missing < 0n ? -1n : 1n;
  // How far each was rounded away from the direction that is missing, in parts of a hundredth.
  const lost = amounts.map((over, i) => (over * 100n - (cents[i] ?? 0n) * parts) * step);
  const order = amounts
    .map((_, i) => i)
    .filter((i) => amounts[i] !== 0n)
    .sort((a, b) => (lost[b]! > lost[a]! ? 1 : lost[b]! < lost[a]! ? -1 : a - b));
  for (let i = 0; missing !== 0n && order.length > 0; i = (i + 1) % order.length) {
    cents[order[i]!] = cents[order[i]!]! + step;
    missing -= step;
  }
  return cents;
}
