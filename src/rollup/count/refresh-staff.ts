import type { TenantScope } from '../../database/tenant-scope';
import { capacityParts } from '../../numbers/costing/capacity';
import {
  countEmployeeMonths,
  type HeadcountFacts,
} from '../../numbers/measures/count-employee-months';
import { countStaffMonths } from '../../numbers/measures/count-staff-months';
import {
  firstDay,
  monthOf,
  monthsThrough,
  type LocalDate,
  type Month,
} from '../../numbers/units/month';
import { FIRST_MONTH } from '../marks/first-month';
import type { StaffMember } from './load/load-staff';
import type { TenantRules } from './load/load-tenant-rules';
import { MOST_ATTEMPTS } from '../marks/not-counted';
import { markCosts } from '../marks/stale-costs';
import { writeMspMonths, writeStaffMonths } from './write/write-staff-months';

interface HeadcountRow {
  effective_on: LocalDate;
  employees: string;
  technical_employees: string;
  received_no: string;
}

/**
 * Whether the counted staff months begin elsewhere than the records do. Records of future months
 * count for nobody yet. A count that was stepped over waits for a new mark.
 */
export async function isStaffOutOfRange(scope: TenantScope, current: Month): Promise<boolean> {
  const [row] = await scope.query<{ out: boolean }>(
    `SELECT CASE WHEN f.month <= $2::date THEN f.month END
        IS DISTINCT FROM (SELECT min(month) FROM msp_month WHERE tenant_id = $1)
      AND NOT EXISTS (SELECT FROM not_counted WHERE tenant_id = $1 AND kind = 'STAFF' AND attempts >= $3)
      AS out
    FROM (${FIRST_MONTH}) f`,
    [scope.tenantId, firstDay(current), MOST_ATTEMPTS],
  );
  return row?.out ?? false;
}

async function loadHeadcounts(scope: TenantScope): Promise<HeadcountFacts[]> {
  const rows = await scope.query<HeadcountRow>(
    `SELECT effective_on, employees, technical_employees, received_no FROM headcount
    WHERE tenant_id = $1 AND NOT deleted`,
    [scope.tenantId],
  );
  return rows.map((row) => ({
    effectiveOn: row.effective_on,
    employees: row.employees,
    technicalEmployees: row.technical_employees,
    receivedNo: row.received_no,
  }));
}

/**
 * Recounts all technicians' FTE-months and the MSP's employee-months, for every month on record.
 */
export async function refreshStaff(
  scope: TenantScope,
  tenant: TenantRules,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<void> {
  const [row] = await scope.query<{ month: LocalDate | null }>(FIRST_MONTH, [scope.tenantId]);
  const months = row?.month ? monthsThrough(monthOf(row.month), tenant.currentMonth) : [];
  const members = [...staff.values()];
  const rows = members.flatMap((member) =>
    months.flatMap((month) =>
      countStaffMonths(member, month, tenant.today).map(({ area, tier, technical, fteMonths }) => ({
        technician_id: member.id,
        month: firstDay(month),
        area,
        tier,
        technical,
        fte_months: String(fteMonths),
        capacity_hours: String(
          capacityParts(fteMonths, month, tenant.today, tenant.policyOf(month)),
        ),
      })),
    ),
  );
  await markCosts(scope, await writeStaffMonths(scope, rows));
  const headcounts = await loadHeadcounts(scope);
  const msp = months.map((month) => ({
    month: firstDay(month),
    ...countEmployeeMonths(headcounts, members, month, tenant.today),
  }));
  await writeMspMonths(scope, msp);
}
