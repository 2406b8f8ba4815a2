import type { Policy } from '../../numbers/policy/policy';
import { policiesOf } from '../../numbers/policy/settings';
import { localDate } from '../../numbers/units/local-date';
import { monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { readTenantFacts, type TenantFacts } from '../../rollup/serve/tenant-facts';

/** What every number depends on, and the tenant's own today. */
export interface Tenant extends TenantFacts {
  readonly today: LocalDate;
  readonly currentMonth: Month;
  /** The settings that a month goes by. */
  readonly policyOf: (month: Month) => Policy;
}

/** One statement a request; ask through `context.once(tenant)`. */
export async function tenant({ scope, clock }: RequestContext): Promise<Tenant> {
  const facts = await readTenantFacts(scope);
  const today = localDate(clock.now(), facts.zone);
  const policyOf = policiesOf(facts.changes);
  return { ...facts, today, currentMonth: monthOf(today), policyOf };
}
