import { fromDecimal } from '../numbers/units/ratio';
import { twoDecimals } from '../numbers/units/round';

/** The shortest decimal that a floating number stands for, without an exponent. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
};

/** Money as a decimal, to the cent; a half goes away from zero. */
export const amountOf = (value: number): string => twoDecimals(fromDecimal(plain(value)));
