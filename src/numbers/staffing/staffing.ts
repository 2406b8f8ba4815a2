import type { DeliveryAreaKey } from '../areas';
import { add, quotient, type Ratio } from '../units/ratio';
import { adviseOn, type Advice } from './action';
import type { PeopleNeed } from './people-need';

/** Why it is not known how many people the work asks for, or the revenue pays for. */
export type StaffingReason = 'NO_TARGET' | 'NO_HOURS' | 'NO_ENDPOINT_COUNT' | 'DATA_INCOMPLETE';

/** The people of an area over a period, the two measures of how many there should be, and how far they may differ. */
export interface StaffingFacts {
  readonly area: DeliveryAreaKey;
  readonly current: Ratio;
  readonly byDemand: PeopleNeed | StaffingReason;
  /** Set where a part of the work is not known. */
  readonly demandedAtLeast: boolean;
  readonly byLeverage: PeopleNeed | StaffingReason;
  readonly tolerance: Ratio;
}

export interface Staffing extends StaffingFacts, Advice {}

export const knownNeed = (need: PeopleNeed | StaffingReason): PeopleNeed | null =>
  typeof need === 'string' ? null : need;

/** What to do about the people of an area, with all that it follows from. */
export function staffing(facts: StaffingFacts): Staffing {
  const { current, demandedAtLeast, tolerance } = facts;
  const demanded = knownNeed(facts.byDemand)?.fte ?? null;
  const carried = knownNeed(facts.byLeverage)?.fte ?? null;
  return { ...facts, ...adviseOn({ current, demanded, demandedAtLeast, carried }, tolerance) };
}

/** What one person carries with so many more of them; null where nobody is left. */
export const leverageWith = (
  { current }: Staffing,
  { basisValue }: PeopleNeed,
  more: Ratio,
): Ratio | null => quotient(basisValue, add(current, more));
