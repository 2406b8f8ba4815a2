/** What a band asks of the people of one tier over a period, and what all clients together do. */
export interface TierFacts {
  /** 0: staff without a tier. */
  readonly tier: number;
  /** Hours of this tier for the band's clients. */
  readonly hours: number;
  /** Hours of this tier for all clients. */
  readonly allHours: number;
  /** Full-time people of this tier, on average over the period. */
  readonly people: number;
}

export interface BandFacts {
  readonly tiers: readonly TierFacts[];
  /** Hours that one full-time person can give to clients over the period. */
  readonly productiveHours: number;
  /** The band's part of the contribution of all clients; null where that is not known or nothing. */
  readonly contributionShare: number | null;
}

export interface TierNeed {
  readonly tier: number;
  /** Full-time people that the hours ask for. */
  readonly required: number;
  /** Full-time people that the band has, by its part of the hours worked. */
  readonly current: number;
  readonly gap: number;
  readonly hours: number;
  /** Share of hours ÷ share of contribution: 1 is in proportion to client value. */
  readonly allocationIndex: number | null;
}

const ratioOf = (over: number, under: number): number | null => (under > 0 ? over / under : null);

/** Above this a band is over-served for what it leaves. */
export const OVER_SERVED = 1.2;

/** A band's share of hours ÷ its share of contribution; null where the contribution is nothing or less. */
export function allocationIndex(
  hours: number,
  allHours: number,
  contributionShare: number | null,
): number | null {
  const share = ratioOf(hours, allHours);
  return share === null || contributionShare === null ? null : ratioOf(share, contributionShare);
}

/** People for one band, tier by tier (RO step 3). 60 of 200 hours of two people: 0.6 of them are the band's now. */
export function staffByTier({ tiers, productiveHours, contributionShare }: BandFacts): TierNeed[] {
  return tiers.map(({ tier, hours, allHours, people }) => {
    const required = ratioOf(hours, productiveHours) ?? 0;
    const current = people * (ratioOf(hours, allHours) ?? 0);
    const index = allocationIndex(hours, allHours, contributionShare);
    return { tier, required, current, gap: required - current, hours, allocationIndex: index };
  });
}
