import { divide, isPositive, multiply, quotient, subtract, ZERO, type Ratio } from '../units/ratio';

/** What a band asks of the people of one tier over a period, and what all clients together do. */
export interface TierFacts {
  /** 0: staff without a tier. */
  readonly tier: number;
  /** Hours of this tier for the band's clients. */
  readonly hours: Ratio;
  /** Hours of this tier for all clients. */
  readonly allHours: Ratio;
  /** Full-time people of this tier, on average over the period. */
  readonly people: Ratio;
}

export interface BandFacts {
  readonly tiers: readonly TierFacts[];
  /** Hours that one full-time person can give to clients over the period. */
  readonly productiveHours: Ratio;
  /** The band's part of the contribution of all clients; null where that is not known or nothing. */
  readonly contributionShare: Ratio | null;
}

export interface TierNeed {
  readonly tier: number;
  /** Full-time people that the hours ask for. */
  readonly required: Ratio;
  /** Full-time people that the band has, by its part of the hours worked. */
  readonly current: Ratio;
  readonly gap: Ratio;
  readonly hours: Ratio;
  /** Share of hours ÷ share of contribution: 1 is in proportion to client value. */
  readonly allocationIndex: Ratio | null;
}

/** Above this a band is over-served for what it leaves. */
export const OVER_SERVED = 1.2;

/** A band's share of hours ÷ its share of contribution; null where the contribution is nothing or less. */
export function allocationIndex(
  hours: Ratio,
  allHours: Ratio,
  contributionShare: Ratio | null,
): Ratio | null {
  const share = quotient(hours, allHours);
  if (!share || !contributionShare || !isPositive(contributionShare)) return null;
  return divide(share, contributionShare);
}

/** People for one band, tier by tier (RO step 3). 60 of 200 hours of two people: 0.6 of them are the band's now. */
export function staffByTier({ tiers, productiveHours, contributionShare }: BandFacts): TierNeed[] {
  return tiers.map(({ tier, hours, allHours, people }) => {
    const required = quotient(hours, productiveHours) ?? ZERO;
    const current = multiply(people, quotient(hours, allHours) ?? ZERO);
    const index = allocationIndex(hours, allHours, contributionShare);
    const gap = subtract(required, current);
    return { tier, required, current, gap, hours, allocationIndex: index };
  });
}
