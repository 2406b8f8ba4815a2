import {
  compare,
  HUNDRED,
  isPositive,
  multiply,
  percentOf,
  quotient,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { causesOf, type CauseKey, type DiagnosedKey, type NamedCause } from './causes';
import { countsTickets, distanceOf, type Distance } from './distance';
import { hourlyCost, hoursPerTicket, type DiagnosisFacts } from './facts';
import type { Found } from './found';

/** One cause that SN names, and what the records say of it. */
export interface Diagnosis extends Found {
  readonly cause: CauseKey;
  readonly supported: boolean;
  /** What it is judged by, in the unit of the limit. */
  readonly judgedBy: Ratio;
  /** Its part of the distance to the target, in percent. */
  readonly sharePercent: Ratio | null;
  /** Labour of it over the period. */
  readonly hours: Ratio | null;
  /** The same in money. */
  readonly value: Ratio | null;
}

/** Why a number is off its target. */
export interface Diagnosed {
  readonly distance: Distance;
  /** Of a reactive hour. */
  readonly hourlyCost: Ratio | null;
  readonly causes: readonly Diagnosis[];
}

/** Nothing is less than no excess. */
const atLeastNothing = (value: Ratio | null): Ratio | null =>
  value && (isPositive(value) ? value : ZERO);

/** An excess in hours and in tickets; one of them from the other by the labour of a ticket. */
function bothWays({ hours, tickets }: Found, each: Ratio | null) {
  const ofTickets = tickets && each ? multiply(tickets, each) : null;
  const ofHours = hours && each ? quotient(hours, each) : null;
  return {
    hours: atLeastNothing(hours ?? ofTickets),
    tickets: atLeastNothing(tickets ?? ofHours),
  };
}

/** At the limit itself a number can be off target with no distance to it: then any excess is enough. */
const isEnough = (excess: Ratio | null, { excess: all }: Distance, least: Ratio): boolean =>
  excess !== null &&
  isPositive(excess) &&
  compare(multiply(excess, HUNDRED), multiply(least, all)) >= 0;

function judge(
  { cause, limit, find }: NamedCause,
  distance: Distance,
  facts: DiagnosisFacts,
): Diagnosis {
  const found: Found = find(facts, distance);
  const { hours, tickets } = bothWays(found, hoursPerTicket(facts));
  const excess = countsTickets(distance) ? tickets : hours;
  const judgedBy = facts.limitOf(limit);
  const cost = hourlyCost(facts);
  return {
    ...found,
    cause,
    judgedBy,
    supported: found.supported ?? isEnough(excess, distance, judgedBy),
    sharePercent: excess && percentOf(excess, distance.excess),
    hours,
    tickets,
    value: found.unpriced ? null : hours && cost && multiply(hours, cost),
  };
}

const NONE: Ratio = { over: -1n, under: 1n };

/** Those supported come first, and of these the one that takes most hours. */
const byWeight = (a: Diagnosis, b: Diagnosis): number =>
  Number(b.supported) - Number(a.supported) || compare(b.hours ?? NONE, a.hours ?? NONE);

/** Why is a SMART number off target (SN)? Null when it is on target or has no value. */
export function diagnosis(key: DiagnosedKey, facts: DiagnosisFacts): Diagnosed | null {
  const distance = distanceOf(key, facts);
  if (!distance) return null;
  const causes = causesOf(key, distance.side).map((cause) => judge(cause, distance, facts));
  return { distance, hourlyCost: hourlyCost(facts), causes: causes.sort(byWeight) };
}
