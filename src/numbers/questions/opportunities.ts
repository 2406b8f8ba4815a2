import { HOUR_PARTS } from '../units/parts';
import {
  compare,
  isPositive,
  multiply,
  quotient,
  subtract,
  sumOf,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { concernedBy, freedShares, largestShare, smaller, type FreedShares } from './freed-share';
import { seatsServed } from './hour-facts';
import {
  LABOUR_KINDS,
  OPPORTUNITY_KINDS,
  type FreedHours,
  type HourFacts,
  type LabourKind,
  type Opportunity,
  type OpportunityKind,
  type OpportunityTotal,
  type Overlap,
  type SoldHours,
} from './opportunity';
import { countOf, hoursOf, type FeeWork, type TicketWork } from './ticket-work';

/** The work on tickets of a period. */
export interface WorkOfPeriod {
  readonly closed: readonly TicketWork[];
  readonly changes: FeeWork;
}

const inHours = (over: bigint): Ratio => ({ over, under: HOUR_PARTS });

interface Shared {
  readonly work: WorkOfPeriod;
  readonly shares: ReadonlyMap<TicketWork, FreedShares>;
  readonly facts: HourFacts;
}

const sharesOf = ({ shares }: Shared, each: TicketWork): FreedShares =>
  shares.get(each) ?? new Map<LabourKind, Ratio>();

/** The part of some tickets' time that a kind would free or sell: what is sold is counted in time of the period. */
function hoursIn(shared: Shared, each: TicketWork, kind: OpportunityKind): Ratio {
  if (kind === 'MOVES_ADDS_CHANGES') return inHours(each.changeMs);
  return multiply(hoursOf([each]), sharesOf(shared, each).get(kind) ?? ZERO);
}

/** An hour is of both kinds as far as the lesser of both shares goes; of a sold hour, the freed share. */
function overlapIn(
  shared: Shared,
  each: TicketWork,
  a: OpportunityKind,
  b: OpportunityKind,
): Ratio {
  const [kind, other] = a === 'MOVES_ADDS_CHANGES' ? [b, a] : [a, b];
  if (other !== 'MOVES_ADDS_CHANGES')
    return smaller(hoursIn(shared, each, kind), hoursIn(shared, each, other));
  const share = kind === other ? ZERO : (sharesOf(shared, each).get(kind as LabourKind) ?? ZERO);
  return multiply(inHours(each.changeMs), share);
}

function overlapsOf(shared: Shared, kind: OpportunityKind): Overlap[] {
  return OPPORTUNITY_KINDS.filter((other) => other !== kind)
    .map((other) => ({
      kind: other,
      hours: sumOf(shared.work.closed.map((each) => overlapIn(shared, each, kind, other))),
    }))
    .filter(({ hours }) => isPositive(hours))
    .sort((a, b) => compare(b.hours, a.hours));
}

function freedBy(kind: LabourKind, shared: Shared): FreedHours | null {
  const { work, facts } = shared;
  const concerned = concernedBy(kind, work.closed);
  const spent = hoursOf(concerned);
  const hours = sumOf(concerned.map((each) => hoursIn(shared, each, kind)));
  if (!isPositive(hours)) return null;
  return {
    kind,
    frees: 'HOURS',
    tickets: countOf(concerned).over,
    spent,
    left: subtract(spent, hours),
    hours,
    value: facts.hourlyCost && multiply(hours, facts.hourlyCost),
    seatsFreed: seatsServed(hours, facts),
    overlaps: overlapsOf(shared, kind),
  };
}

function sold(shared: Shared): SoldHours | null {
  const { facts, work } = shared;
  const hours = inHours(work.changes.workedMs);
  if (!isPositive(hours)) return null;
  const without = subtract(facts.reactiveHours, inHours(work.changes.seatedMs));
  return {
    kind: 'MOVES_ADDS_CHANGES',
    frees: 'REVENUE',
    tickets: work.changes.tickets,
    hours,
    value: facts.projectRate && multiply(hours, facts.projectRate),
    rhemAfter: quotient(without, facts.seatMonths),
    overlaps: overlapsOf(shared, 'MOVES_ADDS_CHANGES'),
  };
}

const byWorth = (a: Opportunity, b: Opportunity): number =>
  compare(b.value ?? ZERO, a.value ?? ZERO) || compare(b.hours, a.hours);

const sharedOf = (work: WorkOfPeriod, facts: HourFacts): Shared => ({
  work,
  facts,
  shares: freedShares(work.closed),
});

/**
 * How to deliver more without more cost (RO; the low-hanging fruit of SN): the hours freed if each
 * kind of tickets came to its target, and the revenue freed if moves, adds and changes were sold.
 * Those worth most come first. One hour can be of several kinds: the overlaps say so.
 */
export function opportunities(work: WorkOfPeriod, facts: HourFacts): Opportunity[] {
  const shared = sharedOf(work, facts);
  const freed = LABOUR_KINDS.map((kind) => freedBy(kind, shared));
  return [...freed, sold(shared)].flatMap((each) => each ?? []).sort(byWorth);
}

/** Both amounts; null where one is not known though there are hours of it. */
function worthOf(freed: Ratio, soldHours: Ratio, facts: HourFacts): Ratio | null {
  const parts = [
    [freed, facts.hourlyCost],
    [soldHours, facts.projectRate],
  ] as const;
  if (parts.some(([hours, each]) => isPositive(hours) && !each)) return null;
  return sumOf(parts.map(([hours, each]) => (each ? multiply(hours, each) : ZERO)));
}

/**
 * All of them together, each hour once: of the kinds that a ticket is of, the one that frees most of
 * its time counts; what is sold is not freed too.
 */
export function opportunityTotal(work: WorkOfPeriod, facts: HourFacts): OpportunityTotal {
  const shared = sharedOf(work, facts);
  const freedHours = sumOf(
    work.closed.map((each) => {
      const kept = subtract(hoursOf([each]), inHours(each.changeMs));
      return isPositive(kept) ? multiply(kept, largestShare(sharesOf(shared, each))) : ZERO;
    }),
  );
  const soldHours = inHours(work.changes.workedMs);
  return {
    freedHours,
    soldHours,
    value: worthOf(freedHours, soldHours, facts),
    seatsFreed: seatsServed(freedHours, facts),
  };
}
