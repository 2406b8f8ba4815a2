import { upToTwoDecimals } from '../units/round';
import { HAIR, wholePeople } from './whole-people';
import { staffingAction, type StaffingAction } from './action';
import type { StaffingBasis } from './basis';

export interface LeverageFacts {
  /** What the area is carried by: `nrr`, `endpointMonths` or `mrr`. */
  readonly basis: StaffingBasis;
  /** The basis summed over the counted months (the numerator of the area's leverage). */
  readonly basisSum: number;
  /** FTE-months of the area over the same months (the denominator). */
  readonly fteMonths: number;
  /** How many months these are, a running one by its elapsed days. */
  readonly months: number;
  /** What one person should carry a month. */
  readonly perPerson: number;
}

export interface LeverageNeed {
  /** The people the basis pays for. */
  readonly fte: number;
  /** The whole number below: the most people to have. */
  readonly headcountCeiling: number;
  readonly basis: StaffingBasis;
  /** A month. */
  readonly basisValue: number;
  readonly perPerson: number;
  readonly current: number;
  /** Carried less current. */
  readonly gap: number;
  readonly action: StaffingAction;
  readonly explanation: string;
}

/** Staffing by leverage (Macro Picanomics, FF): basis a month ÷ target = the people that the revenue, or the endpoints, carry. */
export function staffByLeverage(facts: LeverageFacts): LeverageNeed | null {
  const { basis, basisSum, fteMonths, months, perPerson } = facts;
  if (months <= 0 || perPerson <= 0) return null;
  const basisValue = basisSum / months;
  const fte = Math.max(0, basisValue / perPerson);
  const current = fteMonths / months;
  const headcountCeiling = wholePeople(fte);
  const action = staffingAction(current, fte + HAIR, headcountCeiling);
  const explanation =
    `${upToTwoDecimals(basisValue)} ${basis} a month ÷ ${upToTwoDecimals(perPerson)} per person carries ` +
    `${upToTwoDecimals(fte)} people, at most ${headcountCeiling} whole ones; there are ${upToTwoDecimals(current)}: ${action}.`;
  const gap = fte - current;
  return { fte, headcountCeiling, basis, basisValue, perPerson, current, gap, action, explanation };
}
