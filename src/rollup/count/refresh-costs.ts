import type { TenantScope } from '../../database/tenant-scope';
import type { LocalDate } from '../../numbers/units/month';
import { costColumns, type ClientSums } from './cost-columns';
import { loadCostedMonths } from './load/load-costed-months';
import { loadCosts } from './load/load-costs';
import type { StaffMember } from './load/load-staff';
import type { TenantRules } from './load/load-tenant-rules';
import { writeCosts, type CostRow } from './write/write-costs';

/**
 * Spreads the costs of whole months over all their clients again, and fills the cost columns.
 * Months before the first counted month have no costs.
 */
export async function refreshCosts(
  scope: TenantScope,
  months: readonly LocalDate[],
  tenant: TenantRules,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<void> {
  const costs = await loadCosts(scope, staff);
  const costed = await loadCostedMonths(scope, months, tenant, costs);
  const rows = costed.flatMap(({ first, facts, hours, served }): CostRow[] => {
    const sums: ClientSums = first < tenant.firstMonth ? new Map() : costColumns(facts, hours);
    const ids = new Set([...served, ...sums.keys()]);
    return [...ids].map((clientId) => ({ clientId, month: first, sums: sums.get(clientId) ?? {} }));
  });
  await writeCosts(scope, months, rows);
}
