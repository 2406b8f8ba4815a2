import { LONG_TICKET_HOURS } from '../classify/long-ticket';
import {
  compare,
  isPositive,
  multiply,
  quotient,
  subtract,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { LABOUR_KINDS, type LabourKind } from './opportunity';
import { countOf, hoursEach, hoursOf, type TicketWork } from './ticket-work';

type IsOne = (each: TicketWork) => boolean;

const IS_OF: Readonly<Record<LabourKind, IsOne>> = {
  ESCALATIONS: ({ escalated }) => escalated,
  ONSITE_REACTIVE: ({ onsite }) => onsite,
  LONG_TICKETS: ({ long }) => long,
  TOUCHES: ({ touchedAgain }) => touchedAgain,
  REPEAT_TICKETS: ({ repeated }) => repeated,
};

export const concernedBy = (kind: LabourKind, work: readonly TicketWork[]): TicketWork[] =>
  work.filter(IS_OF[kind]);

/** What a ticket of a type takes at the target: as the others of its type, else as all others. */
function targetHours(kind: LabourKind, work: readonly TicketWork[], type: string | null): Ratio {
  if (kind === 'LONG_TICKETS') return LONG_TICKET_HOURS;
  if (kind === 'REPEAT_TICKETS') return ZERO;
  const others = work.filter((each) => !IS_OF[kind](each));
  const alike = others.filter((each) => each.type === type);
  return hoursEach(alike.length > 0 ? alike : others);
}

/**
 * The part of the labour of a kind of tickets, of one type, that would be free at the target: 0.4 if
 * they take 10 hours and would take 6. Where they take no longer than the target nothing is free.
 */
function shareOf(kind: LabourKind, work: readonly TicketWork[], type: string | null): Ratio {
  const concerned = concernedBy(kind, work).filter((each) => each.type === type);
  const spent = hoursOf(concerned);
  const left = multiply(countOf(concerned), targetHours(kind, work, type));
  const freed = subtract(spent, left);
  return isPositive(freed) ? (quotient(freed, spent) ?? ZERO) : ZERO;
}

/** The part of the labour of some tickets that each kind would free; kinds that they are not of are left out. */
export type FreedShares = ReadonlyMap<LabourKind, Ratio>;

/** By the tickets that are alike. */
export function freedShares(work: readonly TicketWork[]): ReadonlyMap<TicketWork, FreedShares> {
  const known = new Map<string, Ratio>();
  const share = (kind: LabourKind, type: string | null): Ratio => {
    const key = JSON.stringify([kind, type]);
    const found = known.get(key) ?? shareOf(kind, work, type);
    known.set(key, found);
    return found;
  };
  return new Map(
    work.map((each) => [
      each,
      new Map(
        LABOUR_KINDS.filter((kind) => IS_OF[kind](each)).map((kind) => [
          kind,
          share(kind, each.type),
        ]),
      ),
    ]),
  );
}

export const largestShare = (shares: FreedShares): Ratio =>
  [...shares.values()].reduce((most, each) => (compare(each, most) > 0 ? each : most), ZERO);

export const smaller = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? a : b);
