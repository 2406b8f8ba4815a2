import { Problem, shown } from './problem';
import type { Reader } from './reading';

/** All of an MSP's money is in one currency: an amount in another one would be counted as if it were in this. */
export const currency: Reader<string> = (value, { receipt }) => {
  const own = receipt.currency;
  if (typeof value === 'string' && value.trim().toUpperCase() === own) return own;
  const what = `${shown(value)} is not the currency of this MSP, which is ${own}.`;
  return new Problem('OTHER_CURRENCY', `${what} Convert the amount, or leave the record out.`);
};
