import { dayParts, elapsedDays, overlap, type DaySpan } from '../units/day-range';
import { byArrival, inOrder, stretches, type Dated } from '../units/dated';
import type { LocalDate, Month } from '../units/month';
import { SHARE_PARTS } from '../units/parts';
import { toParts } from '../units/ratio';
import { employedMonths, type EmploymentFacts } from './count-staff-months';

/** An undeleted headcount snapshot. */
export interface HeadcountFacts {
  readonly effectiveOn: LocalDate;
  /** Decimal text, at most four decimals. */
  readonly employees: string;
  readonly technicalEmployees: string;
  /** Order of arrival: of one date the last received wins. */
  readonly receivedNo: number | bigint | string;
}

export interface EmployeeMonths {
  /** In parts of a person-month. */
  readonly employeeMonths: bigint;
  readonly technicalEmployeeMonths: bigint;
  /** Whether any day had to be counted from technicians, for want of a snapshot. */
  readonly fromTechnicians: boolean;
  /** Technicians on record, whatever is known of heads. */
  readonly technicianMonths: bigint;
}

interface Heads {
  readonly all: bigint;
  readonly technical: bigint;
}

function headHistory(snapshots: readonly HeadcountFacts[]): Dated<Heads>[] {
  return inOrder(
    byArrival(snapshots).map(({ effectiveOn, employees, technicalEmployees }) => ({
      on: effectiveOn,
      value: {
        all: toParts(employees, SHARE_PARTS),
        technical: toParts(technicalEmployees, SHARE_PARTS),
      },
    })),
  );
}

/** Employees by day, from headcount snapshots; on days before the first one the technicians on record count. */
export function countEmployeeMonths(
  snapshots: readonly HeadcountFacts[],
  technicians: readonly EmploymentFacts[],
  month: Month,
  today: LocalDate,
): EmployeeMonths {
  const span = elapsedDays(month, today);
  const history = headHistory(snapshots);
  const counted =
    span && history[0] ? fromSnapshots(history, span, month) : { all: 0n, technical: 0n };
  const before = span && overlap(span, { from: span.from, until: history[0]?.on ?? null });
  const sum = (people: readonly EmploymentFacts[], days: DaySpan | null): bigint =>
    people.reduce((total, person) => total + employedMonths(person, month, days), 0n);
  const technical = technicians.filter((each) => each.technical);
  return {
    employeeMonths: counted.all + sum(technicians, before),
    technicalEmployeeMonths: counted.technical + sum(technical, before),
    fromTechnicians: before !== null,
    technicianMonths: sum(technicians, span),
  };
}

function fromSnapshots(history: readonly Dated<Heads>[], span: DaySpan, month: Month): Heads {
  const perDay = dayParts(month);
  return stretches(history, span).reduce(
    (sum, { days, value }) => ({
      all: sum.all + (value?.all ?? 0n) * BigInt(days) * perDay,
      technical: sum.technical + (value?.technical ?? 0n) * BigInt(days) * perDay,
    }),
    { all: 0n, technical: 0n },
  );
}
