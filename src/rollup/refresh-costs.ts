import type { TenantScope } from '../database/tenant-scope';
import { monthOf, type LocalDate } from '../numbers/units/month';
import { costColumns } from './cost-columns';
import { grouped } from './grouped';
import { loadCostBases, loadMonthHours } from './load-cost-bases';
import { loadPeople, loadTools } from './load-costs';
import type { StaffMember } from './load-staff';
import type { TenantRules } from './load-tenant-rules';
import { writeCosts, type CostRow } from './write-costs';

/** Spreads the costs of whole months anew over all their clients, and fills the columns that hold them. */
export async function refreshCosts(
  scope: TenantScope,
  months: readonly LocalDate[],
  tenant: TenantRules,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<void> {
  const people = await loadPeople(scope, staff);
  const tools = await loadTools(scope);
  const byDays = tools.some(({ basis }) => basis === 'PER_CLIENT');
  const bases = grouped(
    await loadCostBases(scope, months, tenant.today, byDays),
    ({ month }) => month,
  );
  const hours = grouped(await loadMonthHours(scope, months), ({ month }) => month);
  const rows = months.flatMap((first): CostRow[] => {
    const month = monthOf(first);
    const policy = tenant.policyOf(month);
    const served = bases.get(first) ?? [];
    const clients = served.filter(({ internal }) => !internal);
    const facts = { month, today: tenant.today, mode: policy.costMode, time: policy };
    const sums = costColumns({ ...facts, clients, people, tools }, hours.get(first) ?? []);
    const ids = new Set([...served.map(({ clientId }) => clientId), ...sums.keys()]);
    return [...ids].map((clientId) => ({ clientId, month: first, sums: sums.get(clientId) ?? {} }));
  });
  await writeCosts(scope, months, rows);
}
