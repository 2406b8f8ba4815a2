import type { Ratio } from '../units/ratio';

export const OPPORTUNITY_KINDS = [
  'ESCALATIONS',
  'ONSITE_REACTIVE',
  'LONG_TICKETS',
  'TOUCHES',
  'REPEAT_TICKETS',
  'MOVES_ADDS_CHANGES',
] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Hours that would be free if one kind of work came to its target, over the period. */
export interface Opportunity {
  readonly kind: OpportunityKind;
  readonly tickets: bigint;
  /** What these tickets took, and what would be left of it. */
  readonly spent: Ratio;
  readonly left: Ratio;
  readonly hours: Ratio;
  /** Null when no labour cost is known. */
  readonly value: Ratio | null;
  /** End users that the hours of an average month would serve. */
  readonly seatsFreed: Ratio;
  readonly explanation: string;
}

/** What an hour costs and serves. */
export interface HourFacts {
  readonly hourlyCost: Ratio | null;
  /** Reactive hours a seat and month; null without seats. */
  readonly rhem: Ratio | null;
  readonly months: Ratio;
}
