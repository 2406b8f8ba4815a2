import type { TenantScope } from '../../../database/tenant-scope';
import type { EmployeeMonths } from '../../../numbers/measures/count-employee-months';
import type { LocalDate } from '../../../numbers/units/month';
import { mspMonth } from '../../../tables/msp-month';
import { columnsOf, statement } from '../../../tables/select';
import { staffMonth } from '../../../tables/staff-month';
import { namesBut, type RowOf } from '../../../tables/table';
import { deleteOf, insertOf, upsertOf } from '../../../tables/write';
import { noteChanged } from '../changed-months';
import { replaceRows } from './replace-rows';

const COLUMNS = namesBut(staffMonth, 'tenant_id');
const STORED = columnsOf(staffMonth, 's', ...COLUMNS);
const ALL = statement`SELECT ${STORED} FROM staff_month s WHERE s.tenant_id = $1`;

/** A row of `staff_month`. */
export type StaffRow = RowOf<typeof STORED>;

const WRITES = {
  remove: deleteOf(staffMonth, 'technician_id', 'month', 'area'),
  insert: insertOf(staffMonth, { of: COLUMNS }),
};

const noteOfMsp = (scope: TenantScope, months: readonly LocalDate[]): void =>
  noteChanged(
    scope,
    months.map((month) => ({ clientId: 0, month })),
  );

/** Makes the tenant's staff months equal to the given ones. Returns the months that changed. */
export async function writeStaffMonths(
  scope: TenantScope,
  wanted: readonly StaffRow[],
): Promise<LocalDate[]> {
  const stored = await scope.query(ALL, [scope.tenantId]);
  const changed = (await replaceRows(scope, WRITES, stored, wanted)).map(({ month }) => month);
  noteOfMsp(scope, changed);
  return changed;
}

export interface MspMonth extends EmployeeMonths {
  readonly month: LocalDate;
}

const UPSERT_MSP = upsertOf(mspMonth, {
  of: namesBut(mspMonth, 'tenant_id'),
});

/** Makes the MSP's own months equal to the given ones. */
export async function writeMspMonths(
  scope: TenantScope,
  months: readonly MspMonth[],
): Promise<void> {
  const dates = months.map(({ month }) => month);
  await scope.query(`DELETE FROM msp_month WHERE tenant_id = $1 AND month <> ALL ($2::date[])`, [
    scope.tenantId,
    dates,
  ]);
  const rows = months.map((each) => ({
    month: each.month,
    employee_months: String(each.employeeMonths),
    technical_employee_months: String(each.technicalEmployeeMonths),
    from_technicians: each.fromTechnicians,
    technician_months: String(each.technicianMonths),
  }));
  const written = await scope.query<{ month: LocalDate }>(`${UPSERT_MSP.sql} RETURNING month`, [
    scope.tenantId,
    ...UPSERT_MSP.valuesOf(rows),
  ]);
  noteOfMsp(
    scope,
    written.map(({ month }) => month),
  );
}
