import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { metric, type MetricKey } from '../metrics/catalogue';
import { readFor } from '../metrics/describe';
import { exactValue } from '../metrics/evaluate';
import type { Target } from '../metrics/metric';
import { targetStatus } from '../metrics/target-status';
import { coinsIn } from '../units/coins';
import type { Month } from '../units/month';
import { percentOf, whole, type Ratio } from '../units/ratio';
import type { QuestionContext } from './client-rows';
import type { MrrMovement } from './mrr-bridge';
import { SMART_NUMBERS } from './smart-numbers';
import { moneyWords, numberWords } from './words';

/** One line of the world-class scorecard. */
export interface ScorecardItem {
  readonly name: string;
  readonly value: Ratio | null;
  readonly reference: string;
  readonly met: boolean | null;
  readonly explanation: string;
}

/** A quarter, by its months. */
export interface ScoredQuarter {
  readonly label: string;
  readonly months: readonly Month[];
}

export interface ScorecardFacts {
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
  /** The quarter, and the one before it. */
  readonly quarter: ScoredQuarter;
  readonly before: ScoredQuarter;
  /** Of the quarter's months that have begun. */
  readonly bridge: readonly MrrMovement[];
  readonly context: QuestionContext;
  readonly targetOf: (key: MetricKey) => Target | null;
  readonly applies: (key: MetricKey) => boolean;
}

/** Margin, productivity, and the quality of support. */
const SCORED: readonly MetricKey[] = [
  'GROSS_MARGIN_PERCENT',
  'SERVICE_REVENUE_PER_EMPLOYEE',
  'SERVICE_REVENUE_PER_TECHNICAL_EMPLOYEE',
  'TOTAL_CLOSE_PERCENT',
  'AVERAGE_RESOLUTION_TIME',
  'REOPEN_PERCENT',
];

const SCORECARD_METRICS = [...new Set([...SCORED, ...SMART_NUMBERS])].map(metric);

export const scorecardMeasures = (applies: ScorecardFacts['applies']): MeasureKey[] => [
  ...new Set(SCORECARD_METRICS.filter(({ key }) => applies(key)).flatMap(readFor)),
];

const ZERO_TARGET: Target = { min: '0', exclusive: true };

/** A target in words: "≥ 70", "< 30", "200 to 300". */
function targetWords(target: Target | null): string {
  const { min, max, exclusive } = target ?? { exclusive: false };
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${exclusive ? '>' : '≥'} ${min}`;
  return max === undefined ? 'no target' : `${exclusive ? '<' : '≤'} ${max}`;
}

const valueIn = (
  key: MetricKey,
  { months }: ScoredQuarter,
  { rows, presence, context, applies }: ScorecardFacts,
): Ratio | null =>
  applies(key) ? exactValue(metric(key), rows, { ...context, months, presence }) : null;

function metOf(value: Ratio | null, target: Target | null): boolean | null {
  const status = targetStatus(value, target);
  return status === 'ON_TARGET' ? true : status === 'OFF_TARGET' ? false : null;
}

const inWords = (value: Ratio | null): string => (value ? numberWords(value) : 'no value');

function measured(key: MetricKey, facts: ScorecardFacts): ScorecardItem {
  const { quarter, before } = facts;
  const target = facts.targetOf(key);
  const [value, earlier] = [valueIn(key, quarter, facts), valueIn(key, before, facts)];
  const { name, unit } = metric(key);
  return {
    name: key,
    value,
    reference: targetWords(target),
    met: metOf(value, target),
    explanation: `${name}: ${inWords(value)} (${unit}) in ${quarter.label}, ${inWords(earlier)} in ${before.label}.`,
  };
}

/** Net new MRR month by month, added up. */
function netNewMrr({ bridge, context }: ScorecardFacts): ScorecardItem {
  const under = coinsIn(context.currency);
  const money = (over: bigint): string => moneyWords({ over, under }, context.currency);
  const value = bridge.length
    ? { over: bridge.reduce((sum, { net }) => sum + net, 0n), under }
    : null;
  const months = bridge.map(({ month, net }) => `${month} ${money(net)}`).join(', ');
  return {
    name: 'NET_NEW_MRR',
    value,
    reference: targetWords(ZERO_TARGET),
    met: metOf(value, ZERO_TARGET),
    explanation: value
      ? `Net new MRR ${moneyWords(value, context.currency)}: ${months}.`
      : 'No agreements or revenue are known in this quarter.',
  };
}

const goalsMet = (quarter: ScoredQuarter, facts: ScorecardFacts): (boolean | null)[] =>
  SMART_NUMBERS.map((key) => metOf(valueIn(key, quarter, facts), facts.targetOf(key)));

const ALL_GOALS: Target = { min: '100', exclusive: false };

/** How many of the SMART numbers are on target, of those that can be judged. */
function goals(facts: ScorecardFacts): ScorecardItem {
  const [now, earlier] = [goalsMet(facts.quarter, facts), goalsMet(facts.before, facts)];
  const count = (met: readonly (boolean | null)[]): [bigint, bigint] => [
    BigInt(met.filter((each) => each === true).length),
    BigInt(met.filter((each) => each !== null).length),
  ];
  const [[reached, judged], [reachedBefore, judgedBefore]] = [count(now), count(earlier)];
  const value = percentOf(whole(reached), whole(judged));
  const missed = SMART_NUMBERS.filter((_, i) => now[i] === false);
  return {
    name: 'GOALS_MET',
    value,
    reference: targetWords(ALL_GOALS),
    met: metOf(value, ALL_GOALS),
    explanation:
      `${reached} of ${judged} SMART numbers are on target in ${facts.quarter.label}, ` +
      `${reachedBefore} of ${judgedBefore} in ${facts.before.label}.` +
      `${missed.length > 0 ? ` Off target: ${missed.join(', ')}.` : ''}`,
  };
}

/** The world-class scorecard of a quarter (FF). */
export const scorecard = (facts: ScorecardFacts): ScorecardItem[] => [
  ...SCORED.slice(0, 3).map((key) => measured(key, facts)),
  netNewMrr(facts),
  ...SCORED.slice(3).map((key) => measured(key, facts)),
  goals(facts),
];
