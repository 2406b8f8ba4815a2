import type { TenantScope } from '../../../database/tenant-scope';
import type { WorkRule } from '../../../numbers/classify/work-rule';
import type { Policy } from '../../../numbers/policy/policy';
import { policiesOf } from '../../../numbers/policy/settings';
import { localDate } from '../../../numbers/units/local-date';
import { firstDay, monthOf, type LocalDate, type Month } from '../../../numbers/units/month';
import { json, nullable } from '../../../tables/column';
import { msp } from '../../../tables/msp';
import { columnsOf, expressions, statement } from '../../../tables/select';
import { SETTINGS_CHANGES, toChanges, type StoredChange } from './settings-changes';
import { WORK_RULES } from './work-rules';

/**
 * What a recount depends on besides the rows it counts: the tenant's zone, today, rules and policy.
 */
export interface TenantRules {
  readonly zone: string;
  readonly currency: string;
  readonly today: LocalDate;
  readonly currentMonth: Month;
  readonly countedThrough: LocalDate | null;
  /** The catalogue of measures its rows are counted with; null before the first count. */
  readonly countingWith: string | null;
  /** The first day of the first month that is counted. */
  readonly firstMonth: LocalDate;
  readonly rules: readonly WorkRule[];
  /** The settings that apply to a month. */
  readonly policyOf: (month: Month) => Policy;
}

const TENANT_RULES = statement`
  SELECT ${columnsOf(msp, 'm', 'time_zone', 'currency', 'counted_through', 'counting_with', 'earliest_date')},
    ${expressions({
      rules: WORK_RULES,
      changes: [nullable(json<StoredChange[]>()), SETTINGS_CHANGES],
    })}
  FROM msp m WHERE m.id = $1`;

/** The rules that do not depend on the clock. */
export async function loadStoredRules(
  scope: TenantScope,
): Promise<Omit<TenantRules, 'today' | 'currentMonth'>> {
  const [row] = await scope.query(TENANT_RULES, [scope.tenantId]);
  if (!row) throw new Error(`MSP ${scope.tenantId} is not there`);
  return {
    zone: row.time_zone,
    currency: row.currency,
    countedThrough: row.counted_through,
    countingWith: row.counting_with,
    firstMonth: firstDay(monthOf(row.earliest_date)),
    rules: row.rules ?? [],
    policyOf: policiesOf(toChanges(row.changes)),
  };
}

export async function loadTenantRules(scope: TenantScope, now: Date): Promise<TenantRules> {
  const stored = await loadStoredRules(scope);
  const today = localDate(now, stored.zone);
  return { ...stored, today, currentMonth: monthOf(today) };
}
