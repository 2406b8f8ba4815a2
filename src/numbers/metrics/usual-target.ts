import { inOwnMoney } from '../policy/money-targets';
import { isMoneyUnit } from '../units/money-unit';
import { exactDecimal, type Ratio } from '../units/ratio';
import type { Metric, Target } from './metric';

/**
 * The target of the source, for an MSP to which a dollar is so much. Without that there is none in
 * money (readings 56).
 */
export function usualTarget({ target, unit }: Metric, dollar: Ratio | null): Target | null {
  if (!target || !isMoneyUnit(unit)) return target;
  const limits = (['min', 'max'] as const).flatMap((end) => {
    const dollars = target[end];
    const own = dollars === undefined ? null : inOwnMoney(dollars, dollar);
    return own ? [[end, exactDecimal(own)] as const] : [];
  });
  if (limits.length === 0) return null;
  return { ...Object.fromEntries(limits), exclusive: target.exclusive };
}
