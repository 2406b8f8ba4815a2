import type { StaffArea } from '../areas';
import { dayParts, elapsedDays, lengthOf, overlap, type DaySpan } from '../units/day-range';
import { inForceOn, inOrder, stretches, together, type Dated } from '../units/dated';
import { shiftDate, type LocalDate, type Month } from '../units/month';
import { SHARE_PARTS } from '../units/parts';
import { toParts } from '../units/ratio';
import { roundHalf } from '../units/round';
import { fteHistory, FULL_TIME, type FteRow } from './fte-history';

export interface EmploymentFacts {
  readonly technical: boolean;
  /** Null: since before anything on record. */
  readonly employedFrom: LocalDate | null;
  /** The first day no longer employed. */
  readonly employedUntil: LocalDate | null;
}

export interface AllocationRow {
  readonly effectiveOn: LocalDate;
  readonly area: StaffArea;
  /** Decimal text, at most four decimals. */
  readonly share: string;
}

export interface TierRow {
  readonly since: LocalDate;
  readonly tier: number | null;
}

/** Somebody, with all that their FTE-months depend on. */
export interface StaffFacts extends EmploymentFacts {
  readonly allocations: readonly AllocationRow[];
  readonly ftes: readonly FteRow[];
  readonly tiers: readonly TierRow[];
}

export interface StaffMonth {
  readonly area: StaffArea;
  readonly tier: number | null;
  readonly technical: boolean;
  /** In parts of a person-month. */
  readonly fteMonths: bigint;
}

export type Shares = ReadonlyMap<StaffArea, bigint>;

const ALWAYS = '0000-01-01';

/** The elapsed days of a month on which somebody is employed. */
export function employedDays(
  { employedFrom, employedUntil }: EmploymentFacts,
  month: Month,
  today: LocalDate,
): DaySpan | null {
  const elapsed = elapsedDays(month, today);
  return elapsed && overlap(elapsed, { from: employedFrom ?? ALWAYS, until: employedUntil });
}

/** The rows of one date are the whole allocation from that date on; what they leave of a person is overhead. */
export function allocationHistory(rows: readonly AllocationRow[]): Dated<Shares>[] {
  const byDate = new Map<LocalDate, Map<StaffArea, bigint>>();
  for (const { effectiveOn, area, share } of rows) {
    const shares = byDate.get(effectiveOn) ?? new Map<StaffArea, bigint>();
    shares.set(area, (shares.get(area) ?? 0n) + toParts(share, SHARE_PARTS));
    byDate.set(effectiveOn, shares);
  }
  return inOrder([...byDate].map(([on, shares]) => ({ on, value: withRest(shares) })));
}

function withRest(shares: ReadonlyMap<StaffArea, bigint>): Shares {
  const given = [...shares.values()].reduce((sum, share) => sum + share, 0n);
  const rest = (shares.get('OVERHEAD') ?? 0n) + SHARE_PARTS - given;
  return new Map([...shares, ['OVERHEAD', rest > 0n ? rest : 0n]]);
}

/** Before any allocation, and without one, a person is overhead. */
export const UNALLOCATED: Shares = new Map([['OVERHEAD', SHARE_PARTS]]);

/** What somebody's days of a span come to in each area: days × FTE × share, in parts of both. */
function workIn(span: DaySpan, { allocations, ftes }: StaffFacts): Map<StaffArea, bigint> {
  const work = new Map<StaffArea, bigint>();
  const history = together(allocationHistory(allocations), fteHistory(ftes));
  for (const { days, value: [shares = UNALLOCATED, fte = FULL_TIME] = [] } of stretches(
    history,
    span,
  )) {
    for (const [area, share] of shares) {
      work.set(area, (work.get(area) ?? 0n) + share * fte * BigInt(days));
    }
  }
  return work;
}

/**
 * A technician's FTE-months by area: days employed × FTE × share ÷ days of the month, elapsed days
 * only. Hired on the 16th of 30: 0.5; half-time and 60 % in Support: 0.3 there. The product of an
 * FTE and a share can be finer than a part: it is rounded, by less than a thousandth of a second
 * of the month. The tier is that of the last of those days.
 */
export function countStaffMonths(
  technician: StaffFacts,
  month: Month,
  today: LocalDate,
): StaffMonth[] {
  const span = employedDays(technician, month, today);
  if (!span) return [];
  const tier = tierOn(technician.tiers, shiftDate(span.until, -1));
  const { technical } = technician;
  return [...workIn(span, technician)]
    .filter(([, work]) => work > 0n)
    .map(([area, work]) => {
      const fteMonths = roundHalf({ over: work * dayParts(month), under: SHARE_PARTS });
      return { area, tier, technical, fteMonths };
    });
}

/** The tier somebody had on a date; null when unknown. */
function tierOn(tiers: readonly TierRow[], date: LocalDate): number | null {
  const history = inOrder(tiers.map(({ since, tier }) => ({ on: since, value: tier })));
  return inForceOn(history, date) ?? null;
}

/** People at work, in parts of a person-month: everybody counts whole, whatever the allocation and the FTE. */
export function employedMonths(
  technician: EmploymentFacts,
  month: Month,
  span: DaySpan | null,
): bigint {
  const { employedFrom, employedUntil } = technician;
  const days = span && overlap(span, { from: employedFrom ?? ALWAYS, until: employedUntil });
  return days ? BigInt(lengthOf(days)) * dayParts(month) * SHARE_PARTS : 0n;
}
