import type { TenantScope } from '../../../database/tenant-scope';
import type { EmployeeMonths } from '../../../numbers/measures/count-employee-months';
import type { LocalDate } from '../../../numbers/units/month';

/** A row of `staff_month`. */
export interface StaffRow {
  readonly technician_id: number;
  readonly month: LocalDate;
  readonly area: string;
  readonly tier: number | null;
  readonly technical: boolean;
  readonly fte_months: string;
  readonly capacity_hours: string;
}

const COLUMNS = [
  'technician_id',
  'month',
  'area',
  'tier',
  'technical',
  'fte_months',
  'capacity_hours',
] as const;
const keyOf = (row: StaffRow): string => COLUMNS.map((column) => row[column]).join(' ');

/** Makes the staff months of the tenant those given; rows that already say so stay untouched. Returns the months that changed. */
export async function writeStaffMonths(
  scope: TenantScope,
  wanted: readonly StaffRow[],
): Promise<LocalDate[]> {
  const stored = await scope.query<StaffRow>(
    `SELECT ${COLUMNS.join(', ')} FROM staff_month WHERE tenant_id = $1`,
    [scope.tenantId],
  );
  const [wantedKeys, storedKeys] = [new Set(wanted.map(keyOf)), new Set(stored.map(keyOf))];
  const gone = stored.filter((row) => !wantedKeys.has(keyOf(row)));
  if (gone.length > 0)
    await scope.query(
      `DELETE FROM staff_month s USING unnest($2::int[], $3::date[], $4::text[]) AS g (technician_id, month, area)
      WHERE s.tenant_id = $1 AND s.technician_id = g.technician_id AND s.month = g.month AND s.area = g.area`,
      [scope.tenantId, ...COLUMNS.slice(0, 3).map((column) => gone.map((row) => row[column]))],
    );
  const added = wanted.filter((row) => !storedKeys.has(keyOf(row)));
  if (added.length > 0)
    await scope.query(
      `INSERT INTO staff_month (tenant_id, ${COLUMNS.join(', ')})
      SELECT $1, * FROM unnest($2::int[], $3::date[], $4::text[], $5::smallint[], $6::boolean[], $7::bigint[], $8::numeric[])`,
      [scope.tenantId, ...COLUMNS.map((column) => added.map((row) => row[column]))],
    );
  return [...gone, ...added].map(({ month }) => month);
}

export interface MspMonth extends EmployeeMonths {
  readonly month: LocalDate;
}

/** Makes the MSP's own months those given. */
export async function writeMspMonths(
  scope: TenantScope,
  months: readonly MspMonth[],
): Promise<void> {
  const dates = months.map(({ month }) => month);
  await scope.query(`DELETE FROM msp_month WHERE tenant_id = $1 AND month <> ALL ($2::date[])`, [
    scope.tenantId,
    dates,
  ]);
  await scope.query(
    `INSERT INTO msp_month (tenant_id, month, employee_months, technical_employee_months, from_technicians)
    SELECT $1, * FROM unnest($2::date[], $3::bigint[], $4::bigint[], $5::boolean[])
    ON CONFLICT (tenant_id, month) DO UPDATE SET employee_months = excluded.employee_months,
      technical_employee_months = excluded.technical_employee_months, from_technicians = excluded.from_technicians
    WHERE (msp_month.employee_months, msp_month.technical_employee_months, msp_month.from_technicians)
      IS DISTINCT FROM (excluded.employee_months, excluded.technical_employee_months, excluded.from_technicians)`,
    [
      scope.tenantId,
      dates,
      months.map(({ employeeMonths }) => String(employeeMonths)),
      months.map(({ technicalEmployeeMonths }) => String(technicalEmployeeMonths)),
      months.map(({ fromTechnicians }) => fromTechnicians),
    ],
  );
}
