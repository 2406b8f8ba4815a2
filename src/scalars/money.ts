import { Extensions } from 'type-graphql';
import { fromDecimal } from '../numbers/units/ratio';
import { twoDecimals } from '../numbers/units/round';

/** The key under which a field says that it is money; `graphql/add-amounts.ts` puts the decimal beside it. */
export const MONEY = 'money';

/** Whether a number is money: always, or by the thing it stands on. */
export type IsMoney = (thing: object) => boolean;

/**
 * A number that is money, or is where `isMoney` says so. Programs that add up money take the exact
 * decimal that stands beside it, so that no cent is lost in a floating number.
 */
export const Money = <T extends object>(
  isMoney?: (thing: T) => boolean,
): ReturnType<typeof Extensions> =>
  Extensions({ [MONEY]: (isMoney as IsMoney | undefined) ?? 'ALWAYS' });

/** Of a metric, or of a part of one: `money/seat/month`. */
export const isMoneyUnit = (unit: string): boolean => unit.split('/')[0] === 'money';

/** The shortest decimal that a floating number stands for, without an exponent. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
};

/** Money as a decimal, to the cent; a half goes away from zero. */
export const amountOf = (value: number): string => twoDecimals(fromDecimal(plain(value)));
