import type { DeliveryAreaKey } from '../areas';
import type { Ground } from '../staffing/action';
import { compare, isPositive, type Ratio } from '../units/ratio';
import type { OpportunityKind } from './opportunity';

export const MATTER_KINDS = [
  'PROFIT_DRAINS',
  'PRICING_GAPS',
  'OPPORTUNITIES',
  'STAFFING',
  'UNCOVERED_WORK',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** A client's part of an amount, by name. */
export interface NamedPart {
  readonly client: { readonly key: number; readonly name: string };
  readonly amount: Ratio;
}

interface Amount {
  /** Money of an average month. */
  readonly monthly: Ratio;
}

/** What clients bring too little of, in money of a month, largest first. */
export interface ClientsMatter extends Amount {
  readonly kind: 'PROFIT_DRAINS' | 'PRICING_GAPS';
  readonly clients: readonly NamedPart[];
  /** Hours without a known cost: it is at least so much. */
  readonly atLeast: boolean;
}

/** Hours of a month that would be free or sold, and what each is worth. */
export interface OpportunityMatter extends Amount {
  readonly kind: 'OPPORTUNITIES';
  readonly freedHours: Ratio;
  readonly hourlyCost: Ratio | null;
  readonly soldHours: Ratio;
  readonly projectRate: Ratio | null;
  readonly largest: OpportunityKind;
}

/** People to take on, to move or to do without, at what one of the area costs in a month. */
export interface StaffingMatter extends Amount {
  readonly kind: 'STAFFING';
  readonly area: DeliveryAreaKey;
  readonly ground: Ground;
  readonly people: Ratio;
  /** How many more the work asks for: people are taken on one by one. */
  readonly asked: Ratio;
  /** A part of the work is not known. */
  readonly askedAtLeast: boolean;
  readonly perPerson: Ratio;
  /** Some of them have no known cost. */
  readonly atLeast: boolean;
}

/** Hours of a month that nobody billed and no agreement covers; the parts are hours. */
export interface UncoveredMatter extends Amount {
  readonly kind: 'UNCOVERED_WORK';
  readonly hours: Ratio;
  readonly hourlyCost: Ratio;
  readonly clients: readonly NamedPart[];
}

export type MoneyMatter = ClientsMatter | OpportunityMatter | StaffingMatter | UncoveredMatter;

/** What is worth any money, the most first; of equal amounts in the order of the kinds. */
export const rankedByMoney = <M extends Pick<MoneyMatter, 'kind' | 'monthly'>>(
  matters: readonly (M | null)[],
): M[] =>
  matters
    .flatMap((each) => each ?? [])
    .filter(({ monthly }) => isPositive(monthly))
    .sort(
      (a, b) =>
        compare(b.monthly, a.monthly) ||
        MATTER_KINDS.indexOf(a.kind) - MATTER_KINDS.indexOf(b.kind),
    );
