import type { TenantScope } from '../../../database/tenant-scope';
import type { MonthFacts } from '../../../numbers/costing/month-facts';
import { monthOf, type LocalDate } from '../../../numbers/units/month';
import { grouped } from '../../grouped';
import { loadCostBases, loadMonthHours, type MonthHours } from './load-cost-bases';
import type { Costs } from './load-costs';
import type { TenantRules } from './load-tenant-rules';

/** One month before its costs are spread. */
export interface CostedMonthFacts {
  readonly first: LocalDate;
  readonly facts: Omit<MonthFacts, 'hours'>;
  /** Client hours and internal hours. */
  readonly hours: readonly MonthHours[];
  /** Clients with a serving row, including the MSP itself and client 0. */
  readonly served: readonly number[];
}

/**
 * Loads all that the costs of whole months depend on: two statements, and three more where a tool
 * is spread by active days.
 */
export async function loadCostedMonths(
  scope: TenantScope,
  months: readonly LocalDate[],
  { today, policyOf }: Pick<TenantRules, 'today' | 'policyOf'>,
  costs: Costs,
): Promise<CostedMonthFacts[]> {
  const byDays = costs.tools.some(({ basis }) => basis === 'PER_CLIENT');
  const bases = grouped(await loadCostBases(scope, months, today, byDays), ({ month }) => month);
  const hours = grouped(await loadMonthHours(scope, months), ({ month }) => month);
  return months.map((first) => {
    const month = monthOf(first);
    const policy = policyOf(month);
    const served = bases.get(first) ?? [];
    const clients = served.filter(({ internal }) => !internal);
    return {
      first,
      facts: { month, today, mode: policy.costMode, time: policy, clients, ...costs },
      hours: hours.get(first) ?? [],
      served: served.map(({ clientId }) => clientId),
    };
  });
}
