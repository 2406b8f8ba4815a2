import { upToTwoDecimals } from '../units/round';
import { MOST_FENCES, MOST_MODIFIED_Z, type OutlierTest } from './outliers';

/** What a membership is explained from. Money is decimal text, per month. */
export interface MembershipFacts {
  readonly band: { readonly name: string; readonly rank: number };
  readonly refined: { readonly name: string; readonly rank: number };
  readonly basisValue: string;
  /** Null: labour cost is not known. */
  readonly contribution: string | null;
  /** Cost-to-serve ÷ service revenue. */
  readonly costShare: number | null;
  readonly cost: Finding | null;
  readonly hoursPerSeat: number | null;
  readonly hours: Finding | null;
}

export interface Finding {
  readonly test: OutlierTest;
  readonly score: number | null;
  readonly outlier: boolean;
}

const money = (text: string): string =>
  Number(text).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function refinement({ band, refined, contribution, costShare }: MembershipFacts): string {
  if (contribution === null) return 'Labour cost is not known, so the band is not refined.';
  const by = refined.rank - band.rank;
  if (by === 0) return `Its contribution of ${money(contribution)} is in band ${refined.name} too.`;
  const share =
    costShare === null
      ? ''
      : `: serving it takes ${upToTwoDecimals(costShare * 100)} % of its service revenue`;
  return `Its contribution of ${money(contribution)} is in band ${refined.name}, ${Math.abs(by)} ${by > 0 ? 'lower' : 'higher'}${share}.`;
}

function standsOut(what: string, value: number | null, found: Finding | null): string[] {
  if (!found?.outlier || value === null) return [];
  const finding = `${what} of ${upToTwoDecimals(value)} stands out`;
  if (found.score === null) return [`${finding}: all others are alike.`];
  const score = upToTwoDecimals(found.score);
  return found.test === 'MODIFIED_Z'
    ? [`${finding} in its band: modified z-score ${score}, beyond ${MOST_MODIFIED_Z}.`]
    : [
        `${finding} among all clients: ${score} interquartile ranges from them, beyond ${MOST_FENCES}.`,
      ];
}

/** Why a client is in its band, why the refined one differs, and what stands out. */
export const explainMembership = (facts: MembershipFacts): string =>
  [
    `${money(facts.basisValue)} a month is in band ${facts.band.name}.`,
    refinement(facts),
    ...standsOut('Cost-to-serve ÷ service revenue', facts.costShare, facts.cost),
    ...standsOut('Hours per seat', facts.hoursPerSeat, facts.hours),
  ].join(' ');
