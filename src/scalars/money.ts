import { digitsOf } from '../numbers/units/coins';
import { fromDecimal, type Ratio } from '../numbers/units/ratio';
import { decimals } from '../numbers/units/round';

/** An exact amount as decimal text, with the digits of its currency; a half goes away from zero. */
export const moneyText = (amount: Ratio, currency: string): string =>
  decimals(amount, digitsOf(currency));

/** The same; nothing stays nothing. */
export const moneyTextOrNull = (amount: Ratio | null, currency: string): string | null =>
  amount && moneyText(amount, currency);

/** The shortest decimal that a floating number stands for, without an exponent. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
};

/** A number that is money, as such text. */
export const amountOf = (value: number, currency: string): string =>
  moneyText(fromDecimal(plain(value)), currency);

/** An exact amount as a number, rounded as its text is; nothing stays nothing. */
export const moneyNumber = (amount: Ratio | null, currency: string): number | null =>
  amount && Number(moneyText(amount, currency));
