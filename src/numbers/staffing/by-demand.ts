import type { StaffingBasis } from './basis';
import { wholePeople } from './whole-people';

export interface DemandFacts {
  /** What is asked for: `supportHours`. */
  readonly basis: StaffingBasis;
  /** Over the whole period. */
  readonly demand: number;
  /** How much of it one full-time person can carry over the same period. */
  readonly perPerson: number;
  /** How many months the period is, a running one by its elapsed days. */
  readonly months: number;
}

/** People that a load asks for; `basisValue` and `perPerson` are per month. */
export interface DemandNeed {
  readonly fte: number;
  readonly headcountCeiling: number;
  readonly basis: StaffingBasis;
  readonly basisValue: number;
  readonly perPerson: number;
}

/** Hours ÷ productive hours of one person: 396 h in a month of 132 productive hours ask for 3 people. Null before anything elapsed. */
export function staffByDemand({
  basis,
  demand,
  perPerson,
  months,
}: DemandFacts): DemandNeed | null {
  if (months <= 0 || perPerson <= 0) return null;
  const fte = Math.max(0, demand / perPerson);
  return {
    fte,
    headcountCeiling: wholePeople(fte),
    basis,
    basisValue: demand / months,
    perPerson: perPerson / months,
  };
}

/** Of several loads on the same people the one that asks for most binds. */
export const bindingNeed = (needs: readonly (DemandNeed | null)[]): DemandNeed | null =>
  needs.reduce((most, need) => (need && (!most || need.fte > most.fte) ? need : most), null);
