import { policiesOf } from '../../numbers/policy/settings';
import { monthsThrough, type Month } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import {
  allClosed,
  demandBands,
  factsAsClosed,
  readClosedMonths,
  type ClosedMonth,
} from '../../rollup/close/closed-facts';
import type { SliceFilter } from '../../rollup/slice';
import { tenant, type Tenant } from './tenant';

/** Closed months by month: one statement however many are asked about. */
const closedMonths = loaderBy<Month, ClosedMonth>(async ({ scope }, months) => {
  const sorted = [...months].sort();
  const found = await readClosedMonths(scope, { from: sorted[0]!, to: sorted.at(-1)! });
  return new Map(found.map((closed) => [closed.month, closed]));
});

/** What a number of these months depends on: as it is now or, for frozen rows, as it was when the months were closed. A month that is not: `MONTH_NOT_CLOSED`; one without the bands asked about: `BANDS_NOT_FROZEN`. */
export async function tenantIn(
  context: RequestContext,
  { asClosed, scheme }: SliceFilter,
  span: MonthSpan,
): Promise<Tenant> {
  const facts = await context.once(tenant);
  if (!asClosed) return facts;
  const months = monthsThrough(span.from, span.to);
  const found = await Promise.all(months.map((month) => context.once(closedMonths).load(month)));
  const closed = allClosed(
    found.filter((each) => each !== null),
    span,
  );
  if (scheme !== undefined) demandBands(closed, scheme);
  const frozen = factsAsClosed(facts, closed);
  return { ...frozen, policyOf: policiesOf(frozen.changes) };
}

/** The same for the spans of one slice, by their place: as it is now, all spans share it. */
export async function tenantsIn(
  context: RequestContext,
  filter: SliceFilter,
  spans: readonly MonthSpan[],
): Promise<(at: number) => Tenant> {
  if (!filter.asClosed) {
    const facts = await context.once(tenant);
    return () => facts;
  }
  const facts = await Promise.all(spans.map((span) => tenantIn(context, filter, span)));
  return (at) => facts[at]!;
}
