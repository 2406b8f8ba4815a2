import { roundHalf } from '../units/round';

/**
 * Exact amounts as coins that add up to a given sum: each to its nearest coin, and what is over or
 * missing goes to those that rounding moved most the other way. Amounts of nothing stay nothing.
 * `parts` of the amounts are one unit of money, and so are `coins` of the result.
 */
export function spreadCoins(
  amounts: readonly bigint[],
  parts: bigint,
  coins: bigint,
  wanted: bigint,
): readonly bigint[] {
  const rounded = amounts.map((over) => roundHalf({ over: over * coins, under: parts }));
  let missing = wanted - rounded.reduce((sum, each) => sum + each, 0n);
  const step = missing < 0n ? -1n : 1n;
  // How far each was rounded away from the direction that is missing, in parts of a coin.
  const lost = amounts.map((over, i) => (over * coins - (rounded[i] ?? 0n) * parts) * step);
  const order = amounts
    .map((_, i) => i)
    .filter((i) => amounts[i] !== 0n)
    .sort((a, b) => (lost[b]! > lost[a]! ? 1 : lost[b]! < lost[a]! ? -1 : a - b));
  for (let i = 0; missing !== 0n && order.length > 0; i = (i + 1) % order.length) {
    rounded[order[i]!] = rounded[order[i]!]! + step;
    missing -= step;
  }
  return rounded;
}
