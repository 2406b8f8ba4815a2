import { HOUR_PARTS } from '../units/parts';
import { isPositive, quotient, subtract, whole, ZERO, type Ratio } from '../units/ratio';

/** Closed reactive tickets with labour that are alike in all this, added up. */
export interface TicketWork {
  readonly type: string | null;
  /** Somebody worked on it on site. */
  readonly onsite: boolean;
  readonly escalated: boolean;
  /** More than 45 minutes of labour. */
  readonly long: boolean;
  /** More than one time entry. */
  readonly touchedAgain: boolean;
  /** It repeats another one (classify/repeat.ts). */
  readonly repeated: boolean;
  readonly tickets: bigint;
  readonly labourMs: bigint;
  readonly touches: bigint;
  /** The time of the period in it that is moves, adds or changes inside the fee. */
  readonly changeMs: bigint;
}

/** Moves, adds and changes that a fee paid for, on tickets that are closed or not, and on none. */
export interface FeeWork {
  readonly tickets: bigint;
  readonly workedMs: bigint;
  /** Of clients with a seat count. */
  readonly seatedMs: bigint;
}

export const countOf = (work: readonly TicketWork[]): Ratio =>
  whole(work.reduce((sum, { tickets }) => sum + tickets, 0n));

export const hoursOf = (work: readonly TicketWork[]): Ratio => ({
  over: work.reduce((sum, { labourMs }) => sum + labourMs, 0n),
  under: HOUR_PARTS,
});

/** Hours per ticket; 0 for no tickets. */
export const hoursEach = (work: readonly TicketWork[]): Ratio =>
  quotient(hoursOf(work), countOf(work)) ?? ZERO;

/** How many hours an escalated ticket takes more than one that is not; never less than nothing. */
export function extraOfEscalated(work: readonly TicketWork[]): Ratio {
  const escalated = work.filter((each) => each.escalated);
  const others = work.filter((each) => !each.escalated);
  if (escalated.length === 0 || others.length === 0) return ZERO;
  const extra = subtract(hoursEach(escalated), hoursEach(others));
  return isPositive(extra) ? extra : ZERO;
}
