import type { Policy } from '../../numbers/policy/policy';
import { policiesOf } from '../../numbers/policy/settings';
import { localDate } from '../../numbers/units/local-date';
import { monthOf, monthsThrough, type LocalDate, type Month } from '../../numbers/units/month';
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
import { readTenantFacts, type TenantFacts } from '../../rollup/serve/tenant-facts';
import type { SliceFilter } from '../../rollup/slice';

/** What every number depends on, and the tenant's current date. */
export interface Tenant extends TenantFacts {
  readonly today: LocalDate;
  readonly currentMonth: Month;
  /** The settings that apply to a month. */
  readonly policyOf: (month: Month) => Policy;
}

/** The last day's tenant of each facts, so that what follows from it is worked out once a day. */
const known = new WeakMap<TenantFacts, Tenant>();

/** Reads the tenant in one statement at most for each request. Ask through `context.once(tenant)`. */
export async function tenant({ scope, clock }: RequestContext): Promise<Tenant> {
  const facts = await readTenantFacts(scope);
  const today = localDate(clock.now(), facts.zone);
  const before = known.get(facts);
  if (before?.today === today) return before;
  const policyOf = policiesOf(facts.changes);
  const found = { ...facts, today, currentMonth: monthOf(today), policyOf };
  known.set(facts, found);
  return found;
}

/** Loads closed months, in one statement for any number of months. */
const closedMonths = loaderBy<Month, ClosedMonth>(async ({ scope }, months) => {
  const sorted = [...months].sort();
  const found = await readClosedMonths(scope, { from: sorted[0]!, to: sorted.at(-1)! });
  return new Map(found.map((closed) => [closed.month, closed]));
});

async function asClosed(
  context: RequestContext,
  facts: Tenant,
  scheme: number | undefined,
  span: MonthSpan,
): Promise<Tenant> {
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

/**
 * What the numbers of a slice depend on in each of these spans, by index: as it is now or, for
 * frozen rows, as it was when the months were closed. Refused with `MONTH_NOT_CLOSED` for a month
 * that is not closed, and with `BANDS_NOT_FROZEN` for one without the requested bands.
 */
export async function tenantIn(
  context: RequestContext,
  filter: SliceFilter,
  spans: readonly MonthSpan[],
): Promise<(at: number) => Tenant> {
  const facts = await context.once(tenant);
  if (!filter.asClosed) return () => facts;
  const frozen = await Promise.all(
    spans.map((span) => asClosed(context, facts, filter.scheme, span)),
  );
  return (at) => frozen[at]!;
}
