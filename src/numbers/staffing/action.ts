import { add, compare, isPositive, negate, ONE, subtract, ZERO, type Ratio } from '../units/ratio';

export type StaffingAction = 'HIRE' | 'HOLD' | 'REDEPLOY';

/** The people of an area, full-time: those there are, those the work asks for and those that are paid for. */
export interface PeopleCompared {
  readonly current: Ratio;
  /** Null where nothing tells how much work there is. */
  readonly demanded: Ratio | null;
  /** Set where a part of the work is not known: then it may ask for more. */
  readonly demandedAtLeast: boolean;
  /** Null where there is no target, or nothing to hold against it. */
  readonly carried: Ratio | null;
}

/** How a number of people stands to those there are. */
export type Standing = 'MORE' | 'AS_MANY' | 'FEWER';

/** Why an action is advised. */
export type Ground =
  /** The work asks for more people, and they are paid for. */
  | 'ASKED_AND_PAID'
  /** The work asks for more people than are paid for. */
  | 'ASKED_NOT_PAID'
  /** Neither asks for all who are there. */
  | 'NEITHER'
  /** The work is done, or needs fewer, and the revenue says otherwise. */
  | 'PAID_OTHERWISE'
  | 'FITS'
  | 'UNKNOWN';

export interface Advice {
  readonly action: StaffingAction;
  readonly ground: Ground;
  /** People to take on, or below 0 to move; those asked for where they are not paid for. */
  readonly step: Ratio;
}

/** People who differ from those there are by less than the tolerance are as many. */
export function standing(people: Ratio, current: Ratio, tolerance: Ratio): Standing {
  const gap = subtract(people, current);
  if (isPositive(gap) && compare(gap, tolerance) >= 0) return 'MORE';
  const surplus = negate(gap);
  return isPositive(surplus) && compare(surplus, tolerance) >= 0 ? 'FEWER' : 'AS_MANY';
}

const hold = (ground: Ground): Advice => ({ action: 'HOLD', ground, step: ZERO });

/** People are taken on one by one: as many as the work asks for, and at most one. */
function adviseMore(current: Ratio, demanded: Ratio, carried: Ratio): Advice {
  const gap = subtract(demanded, current);
  const step = compare(gap, ONE) < 0 ? gap : ONE;
  return compare(carried, add(current, step)) >= 0
    ? { action: 'HIRE', ground: 'ASKED_AND_PAID', step }
    : { action: 'HOLD', ground: 'ASKED_NOT_PAID', step };
}

/**
 * What to do about the people of an area (readings 62). Somebody is hired only when the work asks
 * for it and the revenue pays for it, and moved only when neither does. With a tolerance of 0.25:
 * 2 people, 2.5 asked for, 2.5 paid for → HIRE; 2.4 paid for → HOLD.
 */
export function adviseOn(
  { current, demanded, demandedAtLeast, carried }: PeopleCompared,
  tolerance: Ratio,
): Advice {
  if (!demanded || !carried) return hold('UNKNOWN');
  const work = standing(demanded, current, tolerance);
  const pay = standing(carried, current, tolerance);
  if (work === 'MORE') return adviseMore(current, demanded, carried);
  if (demandedAtLeast) return hold('UNKNOWN');
  if (work === 'AS_MANY' && pay === 'AS_MANY') return hold('FITS');
  if (work !== 'FEWER' || pay !== 'FEWER') return hold('PAID_OTHERWISE');
  const wanted = compare(demanded, carried) < 0 ? carried : demanded;
  return { action: 'REDEPLOY', ground: 'NEITHER', step: subtract(wanted, current) };
}
