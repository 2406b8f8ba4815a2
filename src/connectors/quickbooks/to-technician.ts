import type { LocalDate } from '../../numbers/units/month';
import type { Mapped, Mapper } from '../connector';
import { isPositive } from '../exact';
import type { QuickbooksMapping } from './mapping';
import type { Employee, Vendor } from './shapes';

/** Keeps what somebody cost before: the source knows the present cost only. */
export function rememberCost<Who extends Vendor & Partial<Employee>>(
  employee: Who,
  before: Who | null,
  today: LocalDate,
): Who {
  const { CostRate } = employee;
  const past = before?.history ?? [];
  if (!CostRate || !isPositive(CostRate) || past.at(-1)?.hourlyCost === CostRate)
    return { ...employee, history: past };
  const since = past.length === 0 ? (employee.HiredDate ?? '') : today;
  const others = past.filter((each) => each.since !== since);
  return { ...employee, history: [...others, { since, hourlyCost: CostRate }] };
}

const nameOf = ({ DisplayName, GivenName, FamilyName }: Employee): string =>
  DisplayName ?? ([GivenName, FamilyName].filter(Boolean).join(' ') || '?');

/** An employee, where the mapping says that employees are technicians. */
export function toTechnician(
  employee: Employee,
  { mapping, since: begin }: Mapper<QuickbooksMapping>,
): Mapped[] {
  if (!mapping.employees) return [];
  // Where wages are mapped they say what somebody costs, and this list would wipe them out.
  const isPaidByLedger = Object.keys(mapping.payroll).length > 0;
  return [
    {
      kind: 'technicians',
      record: {
        externalId: employee.Id,
        updatedAt: employee.MetaData.LastUpdatedTime,
        name: nameOf(employee),
        employedFrom: employee.HiredDate ?? null,
        employedUntil: employee.ReleasedDate ?? null,
        ...(!isPaidByLedger && {
          costs: (employee.history ?? []).map(({ since, hourlyCost }) => ({
            effectiveOn: since || begin,
            hourlyCost,
          })),
        }),
      },
    },
  ];
}
