import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { measure } from './measure';
import { earlier } from './read-period';
import { tenant } from './tenant';
import type { AskedValue } from './value';

export const MOST_PERIODS = 240;

/** The same number some spans earlier; null before the calendar begins. */
export async function valueBefore(
  context: RequestContext,
  { ask }: AskedValue,
  by: number,
): Promise<AskedValue | null> {
  if (by < 1 || by > MOST_PERIODS) {
    throw new Refusal('BAD_PERIOD', `periods must lie between 1 and ${MOST_PERIODS}; it is ${by}.`);
  }
  const { fiscalYearStartMonth } = await context.once(tenant);
  const span = earlier(ask.span, by, fiscalYearStartMonth);
  return span && measure(context, { ...ask, span });
}
