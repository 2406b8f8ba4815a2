import type { MeasureKey } from '../../numbers/measures/catalogue';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { wholeOf } from './slice';
import { sumsLoader, type Sums } from './sums.loader';

/**
 * The sums of everything that the caller may see, of these months alone. Questions of one request
 * share their statement.
 */
export async function wholeSums(
  context: RequestContext,
  measures: readonly MeasureKey[],
  { from, to }: MonthSpan,
): Promise<Sums> {
  const ask = { slice: wholeOf(context.actor), measures, span: { from, to } };
  const { rows, presence } = await context.once(sumsLoader).load(ask);
  return { rows: rows.filter(({ month }) => from <= month && month <= to), presence };
}
