import { compare, divide, isPositive, ZERO, type Ratio } from '../units/ratio';
import type { StaffingBasis } from './basis';

/** Something that people are paid by, or that asks for them. */
export interface Load {
  /** `supportHours`, `mrr`. */
  readonly basis: StaffingBasis;
  /** How much of it there is over the period. */
  readonly amount: Ratio;
  /** How much of it one full-time person carries over the same period. */
  readonly perPerson: Ratio;
  /** How many months the period is, a running one by its elapsed days. */
  readonly months: Ratio;
}

/** The full-time people that a load asks for or pays for; `basisValue` and `perPerson` are per month. */
export interface PeopleNeed {
  readonly fte: Ratio;
  /** The whole number of people at or below it. */
  readonly headcountCeiling: number;
  readonly basis: StaffingBasis;
  readonly basisValue: Ratio;
  readonly perPerson: Ratio;
}

/**
 * Amount ÷ what one person carries: 396 hours in a month of 132 productive hours ask for 3 people,
 * and 150,000 of MRR at 60,000 a person pay for 2.5. Null before anything elapsed, and where
 * nothing says what one person carries.
 */
export function peopleNeed({ basis, amount, perPerson, months }: Load): PeopleNeed | null {
  if (!isPositive(months) || !isPositive(perPerson)) return null;
  // Credits can be more than the revenue: they carry nobody.
  const fte = isPositive(amount) ? divide(amount, perPerson) : ZERO;
  return {
    fte,
    headcountCeiling: Number(fte.over / fte.under),
    basis,
    basisValue: divide(amount, months),
    perPerson: divide(perPerson, months),
  };
}

/** Of several loads on the same people the one that asks for most binds. */
export const bindingNeed = (needs: readonly (PeopleNeed | null)[]): PeopleNeed | null =>
  needs.reduce(
    (most, need) => (need && (!most || compare(need.fte, most.fte) > 0) ? need : most),
    null,
  );
