import { money, upTo } from '../fields/decimal';
import { defaulted, optional, required, type RecordOf } from '../fields/field';
import { Problem } from '../fields/problem';
import { CURRENCY, deliveryArea, EFFECTIVE_ON } from '../fields/record-fields';
import { externalId } from '../fields/text';
import type { Cell } from '../rows/row';

/** A share of a technician's time from a date on, alone in a file or nested. */
export const ALLOCATION_FIELDS = {
  effectiveOn: EFFECTIVE_ON,
  deliveryArea: optional(deliveryArea, 'the area; without one the share is overhead'),
  role: defaulted(externalId, '', 'the role there, such as vCIO or TAM'),
  share: required(upTo(1, 'SHARES_OVER_ONE'), 'the part of the working time, 0 to 1'),
};

/** What a technician costs from a date on, fully loaded. */
export const COST_FIELDS = {
  effectiveOn: EFFECTIVE_ON,
  monthlyCost: optional(money, 'cost of a month'),
  hourlyCost: optional(money, 'cost of an hour'),
  currency: CURRENCY,
};

export type Allocation = RecordOf<typeof ALLOCATION_FIELDS>;
export type LabourCost = RecordOf<typeof COST_FIELDS>;

/** The area of a share; OVERHEAD is staff outside the five areas. */
export const areaOf = (allocation: Allocation): string => allocation.deliveryArea ?? 'OVERHEAD';

/** In the order of their tables. */
export const allocationCells = (allocation: Allocation): Cell[] => [
  allocation.effectiveOn,
  areaOf(allocation),
  allocation.role,
  allocation.share,
];
export const costCells = (cost: LabourCost): Cell[] => [
  cost.effectiveOn,
  cost.monthlyCost,
  cost.hourlyCost,
];

const TEN_THOUSAND = 10_000;

/**
 * Whether shares that hold from one date make more than a whole person. Shares are kept to four
 * decimals, and 2/3 + 1/6 + 1/6 rounds to 1.0001: half a ten-thousandth each is no excess.
 */
export function areOverOne(shares: readonly string[]): boolean {
  const sum = shares.reduce((total, share) => total + Math.round(Number(share) * TEN_THOUSAND), 0);
  const rounded = shares.filter((share) => share.length === '0.1234'.length).length;
  return sum > TEN_THOUSAND + (rounded > 2 ? rounded / 2 : 0);
}

export function sharesOverOne(effectiveOn: string, path: readonly string[]): Problem {
  const message = `The shares from ${effectiveOn} on add up to more than 1, a whole person.`;
  return new Problem('SHARES_OVER_ONE', `${message} Lower them, or delete those that ended.`, path);
}

export function hasCost(cost: Pick<LabourCost, 'monthlyCost' | 'hourlyCost'>): Problem | null {
  if (cost.monthlyCost !== null || cost.hourlyCost !== null) return null;
  const message = 'A cost needs monthlyCost or hourlyCost. Send one of them.';
  return new Problem('REQUIRED', message, ['monthlyCost']);
}
