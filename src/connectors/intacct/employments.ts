import { dayAfter } from '../calendar';
import type { Composition, Stored } from '../connector';
import { scaled } from '../exact';
import type { LinesMapping } from '../ledger/lines-mapping';
import { toTechnician, type Cost, type Person } from '../ledger/people';
import type { Employee, EmployeeRate } from './shapes';

const MONTHS = 12;

/** What an hour costs, or a month of a yearly salary. */
function costOf({ startDate, hourlyRate, annualSalary }: EmployeeRate): Cost | null {
  const since = startDate ?? null;
  if (hourlyRate) return { since, hourlyCost: hourlyRate };
  return annualSalary ? { since, monthlyCost: scaled(annualSalary, 1, MONTHS) } : null;
}

/** One cost from each day on. */
function costsOf(rates: readonly EmployeeRate[]): Cost[] {
  const costs = rates.map(costOf).filter((cost) => cost !== null);
  const byDay = new Map(costs.map((cost) => [cost.since, cost]));
  return [...byDay.values()].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
}

async function compose(id: string, stored: Stored): Promise<Person | null> {
  const [row] = await stored.byIds('employees', [id]);
  const employee = row?.payload as Employee | undefined;
  if (!employee || employee.isPlaceholderResource) return null;
  const rates = await stored.inGroups('employeeRates', [id]);
  return {
    ...{ id, name: employee.name ?? '?' },
    department: employee['department.name'] ?? null,
    hiredOn: employee.startDate ?? null,
    leftOn: employee.endDate ? dayAfter(employee.endDate) : null,
    costs: costsOf(rates.map(({ payload }) => payload as EmployeeRate)),
  };
}

/** An employee with all his rates. */
export const EMPLOYMENTS: Composition<unknown, LinesMapping> = {
  name: 'employments',
  from: ['employees', 'employeeRates'],
  groupsOf: (stream, rows) =>
    Promise.resolve(
      rows.map(({ externalId, group }) => (stream === 'employees' ? externalId : (group ?? ''))),
    ),
  compose: (id, stored) => compose(id, stored),
  toRecords: (whole, mapper) => toTechnician(whole as Person, mapper),
};
