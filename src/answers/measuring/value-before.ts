import { Refusal } from '../../errors';
import { isRate } from '../../numbers/metrics/is-rate';
import type { RequestContext } from '../../request/context';
import { measure } from './measure';
import { earlier } from './read-period';
import { isUnderWay, soFarAs } from './so-far';
import { tenant } from './tenant';
import type { AskedValue, MeasuredValue } from './value';

export const MOST_PERIODS = 240;

/**
 * The same number some spans earlier; null before the calendar begins. Of a span that is not over
 * it is the number of as many months as have begun. Where even these cannot be compared, because
 * the last one is not over and the number is no rate, it has no value.
 */
export async function valueBefore(
  context: RequestContext,
  { ask }: Pick<AskedValue, 'ask'>,
  by: number,
): Promise<MeasuredValue | null> {
  if (by < 1 || by > MOST_PERIODS) {
    throw new Refusal('BAD_PERIOD', `periods must lie between 1 and ${MOST_PERIODS}; it is ${by}.`);
  }
  const { fiscalYearStartMonth, today } = await context.once(tenant);
  const whole = earlier(ask.span, by, fiscalYearStartMonth);
  if (!whole) return null;
  const span = soFarAs(ask.span, whole, today, fiscalYearStartMonth);
  const before = await measure(context, { ...ask, span });
  const isComparable = isRate(ask.metric) || !isUnderWay(ask.span, today);
  return isComparable ? before : before.without('PERIOD_NOT_OVER');
}
