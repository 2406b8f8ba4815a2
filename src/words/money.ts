import { digitsOf } from '../numbers/units/coins';
import { compare, multiply, whole, type Ratio } from '../numbers/units/ratio';
import { formatter, rounded } from './decimal';

/** From here on the smaller coin tells nothing. */
export const LARGE = whole(1000n);

const size = (amount: Ratio): Ratio => (amount.over < 0n ? multiply(amount, whole(-1n)) : amount);

/** A price: always with the currency's own digits, so that prices compare: "$182.90", "¥18,290". */
export const price = (amount: Ratio, currency: string): string =>
  formatter(`money ${currency}`, { style: 'currency', currency }).format(
    rounded(amount, digitsOf(currency)),
  );

/** An amount, by its size: "$2,473" from a thousand on, below it as a price: "$198.08". */
export const money = (amount: Ratio, currency: string): string =>
  compare(size(amount), LARGE) < 0
    ? price(amount, currency)
    : formatter(`whole money ${currency}`, {
        style: 'currency',
        currency,
        minimumFractionDigits: 0,
        maximumFractionDigits: 0,
      }).format(rounded(amount, 0));
