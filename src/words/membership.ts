import type { BandBasis } from '../numbers/bands/basis';
import {
  MOST_FENCES,
  MOST_MODIFIED_Z,
  type OutlierDirection,
  type OutlierTest,
} from '../numbers/bands/outliers';
import { negate, type Ratio } from '../numbers/units/ratio';
import { bandWords, basisSentence } from './bands';
import { money } from './money';
import { percent, rate } from './quantities';

export interface NamedBand {
  readonly label: string;
  readonly rank: number;
}

/** What a membership is explained from. Money is per month. */
export interface MembershipFacts {
  readonly basis: BandBasis;
  readonly bandCount: number;
  readonly currency: string;
  readonly band: NamedBand;
  readonly refined: NamedBand;
  readonly basisValue: Ratio;
  /** Null: labour cost is not known. */
  readonly contribution: Ratio | null;
  /** At the target margin; null where it is not refined, or was frozen before this was kept. */
  readonly worth: Ratio | null;
  readonly marginPercent: Ratio | null;
  readonly targetMarginPercent: Ratio | null;
  /** The months that the margin is of. */
  readonly months: number;
  readonly isConsumption: boolean;
  /** Cost-to-serve ÷ service revenue, in percent. */
  readonly cost: StandsOut | null;
  readonly hours: StandsOut | null;
}

/** A figure that stands out. */
export interface StandsOut {
  readonly direction: OutlierDirection;
  readonly value: Ratio;
  /** The middle that it is held against; null: frozen before this was kept. */
  readonly median: Ratio | null;
  readonly test: OutlierTest;
  /** Null: all others are alike. */
  readonly score: Ratio | null;
}

const STEPS = ['', 'one band', 'two bands', 'three bands'];

/** Where the refined band lies: "band A too", "band B, one band lower". */
function refinedPlace({ band, refined, bandCount }: MembershipFacts): string {
  const by = refined.rank - band.rank;
  const name = bandWords(refined.label, bandCount);
  if (by === 0) return `${name} too`;
  const size = Math.abs(by);
  return `${name}, ${STEPS[size] ?? `${size} bands`} ${by > 0 ? 'lower' : 'higher'}`;
}

const known = (facts: MembershipFacts, contribution: Ratio): string => {
  const { worth, marginPercent, targetMarginPercent, currency, months } = facts;
  if (!worth || !targetMarginPercent)
    return facts.band.rank === facts.refined.rank
      ? 'Refining leaves it there.'
      : `Refined by its contribution of ${money(contribution, currency)} it is in ${refinedPlace(facts)}.`;
  const target = `your target of ${percent(targetMarginPercent)}`;
  return marginPercent
    ? `Its margin of ${percent(marginPercent)} over ${months} months against ${target} makes that worth ${money(worth, currency)}: ${refinedPlace(facts)}.`
    : `Over ${months} months it left ${money(contribution, currency)} a month, which at ${target} is worth ${money(worth, currency)}: ${refinedPlace(facts)}.`;
};

function refinement(facts: MembershipFacts): string {
  if (facts.isConsumption)
    return 'What it takes counts the cost already, so the band is not refined.';
  if (!facts.contribution) return 'Labour cost is not known, so the band is not refined.';
  return known(facts, facts.contribution);
}

const VERDICT: Readonly<Record<OutlierDirection, string>> = {
  HIGH: 'It drains',
  LOW: 'It may be under-served',
};

const size = (score: Ratio): Ratio => (score.over < 0n ? negate(score) : score);

function scoreWords({ test, score }: StandsOut): string {
  if (!score) return 'all others are alike';
  return test === 'MODIFIED_Z'
    ? `modified z-score ${rate(score)}, limit ${MOST_MODIFIED_Z}`
    : `${rate(size(score))} interquartile ranges from the others, limit ${MOST_FENCES}`;
}

/** The figure in full, and as short as it may stand beside it. */
interface Written {
  readonly long: (value: Ratio) => string;
  readonly short: (value: Ratio) => string;
}

const COST: Written = {
  long: (value) => `serving it takes ${percent(value)} of its service revenue`,
  short: percent,
};
const HOURS: Written = {
  long: (value) => `it takes ${rate(value)} hours a seat and month`,
  short: rate,
};

function standsOut(found: StandsOut, { long, short }: Written): string {
  const { direction, value, median, test } = found;
  const among = test === 'MODIFIED_Z' ? 'the middle of its band' : 'the middle of all clients';
  const against = median ? `, where ${among} takes ${short(median)}` : '';
  return `${VERDICT[direction]}: ${long(value)}${against} (${scoreWords(found)}).`;
}

/** Why a client is in its band, why the refined one differs, and what stands out. */
export const membershipSentences = (facts: MembershipFacts): string =>
  [
    basisSentence(
      facts.basis,
      facts.basisValue,
      bandWords(facts.band.label, facts.bandCount),
      facts.currency,
    ),
    refinement(facts),
    ...(facts.cost ? [standsOut(facts.cost, COST)] : []),
    ...(facts.hours ? [standsOut(facts.hours, HOURS)] : []),
  ].join(' ');
