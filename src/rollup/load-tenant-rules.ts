import type { TenantScope } from '../database/tenant-scope';
import { DEFAULT_POLICY, type Policy } from '../numbers/classify/policy';
import type { WorkRule } from '../numbers/classify/work-rule';
import { localDate } from '../numbers/units/local-date';
import { monthOf, type LocalDate, type Month } from '../numbers/units/month';

/** What a recount depends on beside the rows it counts: the tenant's zone, day, rules and policy. */
export interface TenantRules {
  readonly zone: string;
  readonly today: LocalDate;
  readonly currentMonth: Month;
  readonly countedThrough: LocalDate | null;
  readonly rules: readonly WorkRule[];
  readonly policy: Policy;
}

interface RulesRow {
  time_zone: string;
  counted_through: LocalDate | null;
  rules: WorkRule[] | null;
}

const TENANT_RULES = `
  SELECT m.time_zone, m.counted_through,
    (SELECT json_agg(json_build_object('name', name, 'appliesTo', applies_to, 'match', match,
        'deliveryArea', area, 'reactive', reactive) ORDER BY position)
      FROM work_rule WHERE tenant_id = $1) AS rules
  FROM msp m WHERE m.id = $1`;

export async function loadTenantRules(scope: TenantScope, now: Date): Promise<TenantRules> {
  const [row] = await scope.query<RulesRow>(TENANT_RULES, [scope.tenantId]);
  if (!row) throw new Error(`MSP ${scope.tenantId} is not there`);
  const today = localDate(now, row.time_zone);
  return {
    zone: row.time_zone,
    today,
    currentMonth: monthOf(today),
    countedThrough: row.counted_through,
    rules: row.rules ?? [],
    policy: DEFAULT_POLICY,
  };
}
