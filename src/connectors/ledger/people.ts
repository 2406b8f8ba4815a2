import type { LocalDate } from '../../numbers/units/month';
import type { Mapped, Mapper } from '../connector';
import { isPositive } from '../exact';
import type { LinesMapping } from './lines-mapping';

/** What somebody costs from a day on; null is the first day that is read. */
export interface Cost {
  readonly since: LocalDate | null;
  readonly hourlyCost?: string;
  readonly monthlyCost?: string;
}

/** Somebody whom the ledger pays. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly hiredOn: LocalDate | null;
  /** The first day no longer employed. */
  readonly leftOn: LocalDate | null;
  readonly costs: readonly Cost[];
}

/** An employee, where the mapping says that employees are technicians. */
export function toTechnician(
  { id, name, department, hiredOn, leftOn, costs }: Person,
  { mapping, since: begin }: Mapper<LinesMapping>,
): Mapped[] {
  if (!mapping.employees) return [];
  // Where wages are mapped they say what somebody costs, and this list would wipe them out.
  const isPaidByLedger = Object.keys(mapping.payroll).length > 0;
  const { area, technical = true } = mapping.departments[department ?? ''] ?? {};
  const share = area && { effectiveOn: hiredOn ?? begin, deliveryArea: area, role: '', share: '1' };
  return [
    {
      kind: 'technicians',
      record: {
        ...{ externalId: id, name, technical, employedFrom: hiredOn, employedUntil: leftOn },
        ...(share && { allocations: [share] }),
        ...(!isPaidByLedger && {
          costs: costs.map(({ since, ...cost }) => ({ effectiveOn: since ?? begin, ...cost })),
        }),
      },
    },
  ];
}

/** Somebody of whom the source knows the present cost only. */
export interface PaidPerson extends Person {
  readonly changedAt: string;
  readonly hourlyCost: string | null;
}

/** Keeps what somebody cost before. The first cost that is seen is taken for the one from the beginning. */
export function rememberCost(
  person: PaidPerson,
  before: PaidPerson | null,
  today: LocalDate,
): PaidPerson {
  const { hourlyCost, hiredOn } = person;
  const past = before?.costs ?? [];
  if (!hourlyCost || !isPositive(hourlyCost) || past.at(-1)?.hourlyCost === hourlyCost)
    return { ...person, costs: past };
  const since = past.length === 0 ? hiredOn : today;
  return {
    ...person,
    costs: [...past.filter((each) => each.since !== since), { since, hourlyCost }],
  };
}
