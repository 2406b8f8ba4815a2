import { fromDecimal, isPositive, multiply, ONE, type Ratio } from '../units/ratio';

/** The currency of the sources: their targets in money are in it. */
const SOURCES_CURRENCY = 'USD';

/**
 * What a dollar of the sources' targets is for an MSP. Null for an MSP in another currency that has
 * not said: a target of 52 dollars is none of 52 yen.
 */
export function dollarIn(
  currency: string,
  { moneyTargetFactor }: { readonly moneyTargetFactor: string },
): Ratio | null {
  const factor = fromDecimal(moneyTargetFactor);
  if (isPositive(factor)) return factor;
  return currency === SOURCES_CURRENCY ? ONE : null;
}

/** An amount of dollars in the MSP's money, where that is known. Nothing is nothing in all of them. */
export function inOwnMoney(dollars: string, dollar: Ratio | null): Ratio | null {
  const amount = fromDecimal(dollars);
  if (amount.over === 0n) return amount;
  return dollar && multiply(amount, dollar);
}
