import type { Ratio } from '../units/ratio';

/** Kinds of tickets of which a better-run desk would have less labour. */
export const LABOUR_KINDS = [
  'ESCALATIONS',
  'ONSITE_REACTIVE',
  'LONG_TICKETS',
  'TOUCHES',
  'REPEAT_TICKETS',
] as const;
export type LabourKind = (typeof LABOUR_KINDS)[number];

export const OPPORTUNITY_KINDS = [...LABOUR_KINDS, 'MOVES_ADDS_CHANGES'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Hours of an opportunity that another one counts too. */
export interface Overlap {
  readonly kind: OpportunityKind;
  readonly hours: Ratio;
}

interface Found {
  readonly kind: OpportunityKind;
  readonly tickets: bigint;
  readonly hours: Ratio;
  /** What the hours cost, or would bring; null when that is not known. */
  readonly value: Ratio | null;
  /** Largest first. */
  readonly overlaps: readonly Overlap[];
}

/** Hours that would be free if one kind of tickets came to its target, over the period. */
export interface FreedHours extends Found {
  readonly kind: LabourKind;
  readonly frees: 'HOURS';
  /** What these tickets took, and what would be left of it. */
  readonly spent: Ratio;
  readonly left: Ratio;
  /** End users that the hours of an average month would serve. */
  readonly seatsFreed: Ratio;
}

/** Hours inside the fee that would be sold: they free revenue, not hours. */
export interface SoldHours extends Found {
  readonly kind: 'MOVES_ADDS_CHANGES';
  readonly frees: 'REVENUE';
  /** Reactive hours a seat and month without them; null without seats. */
  readonly rhemAfter: Ratio | null;
}

export type Opportunity = FreedHours | SoldHours;

/** What all opportunities come to when every hour is counted once. */
export interface OpportunityTotal {
  readonly freedHours: Ratio;
  readonly soldHours: Ratio;
  /** Null when what freed hours cost, or what sold ones bring, is not known. */
  readonly value: Ratio | null;
  readonly seatsFreed: Ratio;
}

/** What an hour costs, brings and serves. */
export interface HourFacts {
  readonly hourlyCost: Ratio | null;
  /** What an hour of project work brings, and whether the MSP says so itself. */
  readonly projectRate: Ratio | null;
  readonly isRateChosen: boolean;
  /** Of clients with a seat count, in the months whose time is known. */
  readonly reactiveHours: Ratio;
  readonly seatMonths: Ratio;
  /** Reactive hours a seat and month; null without seats. */
  readonly rhem: Ratio | null;
  readonly months: Ratio;
}
