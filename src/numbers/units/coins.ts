/** Counting them for a currency costs a hundred times what knowing them does. */
const known = new Map<string, number>();

const countDigits = (currency: string): number =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/** How many digits a currency has after the point: 2 for the dollar, 0 for the yen, 3 for the dinar. */
export function digitsOf(currency: string): number {
  const digits = known.get(currency) ?? countDigits(currency);
  known.set(currency, digits);
  return digits;
}

/** How many of its smallest coins make one unit: 100 cents, 1 yen, 1000 fils. */
export const coinsIn = (currency: string): bigint => 10n ** BigInt(digitsOf(currency));
