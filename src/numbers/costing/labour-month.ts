import { STAFF_AREAS, type StaffArea } from '../areas';
import {
  allocationHistory,
  employedDays,
  UNALLOCATED,
  type AllocationRow,
  type EmploymentFacts,
} from '../measures/count-staff-months';
import { FULL_TIME, fteHistory, type FteRow } from '../measures/fte-history';
import { inForceOn, inOrder, stretches, together, type Dated } from '../units/dated';
import { daysInMonth, firstDay, type LocalDate, type Month } from '../units/month';
import { HOUR_PARTS, MONEY_DECIMALS, SHARE_PARTS } from '../units/parts';
import { toParts } from '../units/ratio';
import { toHundredths } from '../units/round';
import { fullTimeMs } from './capacity';
import type { WorkingTime } from './working-days';

/** What somebody costs from a date on: loaded, a month or an hour. Decimal text. */
export interface LabourCostRow {
  readonly effectiveOn: LocalDate;
  readonly monthlyCost: string | null;
  readonly hourlyCost: string | null;
}

export interface CostedPerson extends EmploymentFacts {
  readonly allocations: readonly AllocationRow[];
  readonly ftes: readonly FteRow[];
  readonly costs: readonly LabourCostRow[];
}

/** A part of what somebody costs in a month. */
export interface AreaCost {
  readonly area: StaffArea;
  readonly cents: bigint;
}

/** Costs by date, in order. */
const costHistory = (costs: readonly LabourCostRow[]): Dated<LabourCostRow>[] =>
  inOrder(costs.map((cost) => ({ on: cost.effectiveOn, value: cost })));

/**
 * A whole month's cost, in ten-thousandths × parts of an hour × parts of an FTE. A monthly cost is
 * what is paid for that employment; an hourly one is paid for the hours of a full month × FTE.
 */
function monthlyCost({ monthlyCost, hourlyCost }: LabourCostRow, fullTime: bigint, fte: bigint) {
  if (monthlyCost !== null) return toParts(monthlyCost, MONEY_DECIMALS) * HOUR_PARTS * SHARE_PARTS;
  return toParts(hourlyCost ?? '0', MONEY_DECIMALS) * fullTime * fte;
}

function readHistory({ costs, allocations, ftes }: CostedPerson) {
  const dated = costHistory(costs);
  const paid = together(allocationHistory(allocations), dated);
  return { costs: dated, paidFor: together(paid, fteHistory(ftes)) };
}

/** Of each person, for as long as somebody knows the person: many months and hours ask for it. */
const histories = new WeakMap<CostedPerson, ReturnType<typeof readHistory>>();

function historyOf(person: CostedPerson): ReturnType<typeof readHistory> {
  const known = histories.get(person) ?? readHistory(person);
  histories.set(person, known);
  return known;
}

/** What the days of a month cost by area: each employed day its share of that day's monthly cost. */
function dayCosts(
  person: CostedPerson,
  month: Month,
  today: LocalDate,
  time: WorkingTime,
): Map<StaffArea, bigint> {
  const sums = new Map<StaffArea, bigint>();
  const span = employedDays(person, month, today);
  if (!span) return sums;
  const fullTime = fullTimeMs(month, time);
  for (const { days, value } of stretches(historyOf(person).paidFor, span)) {
    const [[shares = UNALLOCATED, cost] = [], fte = FULL_TIME] = value ?? [];
    const each = cost ? monthlyCost(cost, fullTime, fte) * BigInt(days) : 0n;
    for (const [area, share] of shares)
      if (share > 0n) sums.set(area, (sums.get(area) ?? 0n) + each * share);
  }
  return sums;
}

/** Each part is rounded by itself, the last takes the rest: together they are the rounded whole. */
function toCents(sums: ReadonlyMap<StaffArea, bigint>, under: bigint): AreaCost[] {
  const areas = STAFF_AREAS.filter((area) => sums.has(area));
  const all = [...sums.values()].reduce((sum, part) => sum + part, 0n);
  let left = toHundredths({ over: all, under });
  return areas.map((area, i) => {
    const part = toHundredths({ over: sums.get(area) ?? 0n, under });
    const cents = i === areas.length - 1 ? left : part;
    left -= cents;
    return { area, cents };
  });
}

/**
 * What somebody costs in the elapsed days of a month, by area, in cents. 6 000 a month, 60 % Support
 * and 20 % vCIO: 3 600, 1 200, and 1 200 of overhead. Areas without a known cost stand with 0.
 */
export function labourMonth(
  person: CostedPerson,
  month: Month,
  today: LocalDate,
  time: WorkingTime,
): AreaCost[] {
  const shares = SHARE_PARTS * SHARE_PARTS;
  const under = MONEY_DECIMALS * HOUR_PARTS * BigInt(daysInMonth(month)) * shares;
  return toCents(dayCosts(person, month, today, time), under);
}

/** Somebody without any share in the five areas is overhead, whatever is logged. */
export const isInAreas = (parts: readonly AreaCost[]): boolean =>
  parts.some(({ area }) => area !== 'OVERHEAD');

/** The cost in force on a date; null in a month in which neither it nor the FTE changes: any of its dates. */
export const costOn = (
  person: CostedPerson,
  month: Month,
  date: LocalDate | null,
): LabourCostRow | undefined => inForceOn(historyOf(person).costs, date ?? firstDay(month));
