import { Extensions } from 'type-graphql';

/**
 * The key under which a field says that it is money. `add-amounts.ts` adds the decimal beside it.
 */
export const MONEY = 'money';

/** Whether a number is money: always, or by the thing it stands on. */
export type IsMoney = (thing: object) => boolean;

/**
 * A number that is money, always or where `isMoney` says so. Programs that add up money use the
 * exact decimal beside it, so that no cent is lost in a floating number.
 */
export const Money = <T extends object>(
  isMoney?: (thing: T) => boolean,
): ReturnType<typeof Extensions> =>
  Extensions({ [MONEY]: (isMoney as IsMoney | undefined) ?? 'ALWAYS' });
