import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { metric, type MetricKey } from '../metrics/catalogue';
import { readFor } from '../metrics/describe';
import { exactValue } from '../metrics/evaluate';
import type { Target } from '../metrics/metric';
import type { TargetScope } from '../metrics/target-scope';
import { targetStatus, type TargetStatus } from '../metrics/target-status';
import { coinsIn } from '../units/coins';
import type { Month } from '../units/month';
import { percentOf, whole, type Ratio } from '../units/ratio';
import type { QuestionContext } from './client-rows';
import type { MrrMovement } from './mrr-bridge';
import { SMART_NUMBERS } from './smart-numbers';

/** A metric in the quarter, and in the one before. */
export interface Measured {
  readonly of: 'METRIC';
  readonly key: MetricKey;
  readonly now: Labelled;
  readonly before: Labelled;
}

interface Labelled {
  readonly label: string;
  readonly value: Ratio | null;
}

/** Net new MRR month by month, added up; null where nothing is known. */
export interface Bridged {
  readonly of: 'MRR';
  readonly net: Ratio | null;
  readonly months: readonly { readonly month: Month; readonly net: Ratio }[];
}

/** A goal in one quarter: a SMART number, or a target the MSP set. */
export interface JudgedGoal {
  readonly key: MetricKey;
  readonly scope: TargetScope;
  readonly status: TargetStatus;
}

/** The goals on target, of those that can be judged. */
export interface Goals {
  readonly of: 'GOALS';
  readonly now: Reached;
  readonly before: Reached;
  readonly missed: readonly Missed[];
  /** Whether there is more among them than the SMART numbers. */
  readonly ownToo: boolean;
}

/** A number that is off target, and of how many clients, areas, … it is. */
export interface Missed extends Pick<JudgedGoal, 'key' | 'scope'> {
  readonly count: number;
}

interface Reached {
  readonly label: string;
  readonly reached: number;
  readonly judged: number;
  /** Not reached, and their day has not come; they are in neither. */
  readonly pending: number;
}

/** One line of the world-class scorecard. */
export interface ScorecardItem {
  readonly name: MetricKey | 'NET_NEW_MRR' | 'GOALS_MET';
  readonly value: Ratio | null;
  readonly target: Target | null;
  readonly met: boolean | null;
  readonly facts: Measured | Bridged | Goals;
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
  readonly goals: { readonly now: readonly JudgedGoal[]; readonly before: readonly JudgedGoal[] };
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

export const scorecardMeasures = (applies: ScorecardFacts['applies']): MeasureKey[] => [
  ...new Set(SCORED.filter(applies).map(metric).flatMap(readFor)),
];

const ZERO_TARGET: Target = { min: '0', exclusive: true };

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

function measured(key: MetricKey, facts: ScorecardFacts): ScorecardItem {
  const target = facts.targetOf(key);
  const [now, before] = [facts.quarter, facts.before].map((quarter) => ({
    label: quarter.label,
    value: valueIn(key, quarter, facts),
  })) as [Labelled, Labelled];
  const told = { of: 'METRIC', key, now, before } as const;
  return { name: key, value: now.value, target, met: metOf(now.value, target), facts: told };
}

function netNewMrr({ bridge, context }: ScorecardFacts): ScorecardItem {
  const under = coinsIn(context.currency);
  const months = bridge.map(({ month, net }) => ({ month, net: { over: net, under } }));
  const net = bridge.length
    ? { over: bridge.reduce((sum, each) => sum + each.net, 0n), under }
    : null;
  return {
    name: 'NET_NEW_MRR',
    value: net,
    target: ZERO_TARGET,
    met: metOf(net, ZERO_TARGET),
    facts: { of: 'MRR', net, months },
  };
}

const ALL_GOALS: Target = { min: '100', exclusive: false };

const isOff = ({ status }: JudgedGoal): boolean => status === 'OFF_TARGET';

function reachedOf({ label }: ScoredQuarter, goals: readonly JudgedGoal[]): Reached {
  const reached = goals.filter(({ status }) => status === 'ON_TARGET').length;
  const pending = goals.filter(({ status }) => status === 'NOT_DUE').length;
  return { label, reached, judged: reached + goals.filter(isOff).length, pending };
}

/** Each number that is off target once for a kind of owner, in the order of the goals. */
function missedOf(goals: readonly JudgedGoal[]): Missed[] {
  const counts = new Map<string, Missed>();
  for (const { key, scope } of goals.filter(isOff)) {
    const known = counts.get(`${key} ${scope}`);
    counts.set(`${key} ${scope}`, { key, scope, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

const isSmart = ({ key, scope }: JudgedGoal): boolean =>
  scope === 'MSP' && SMART_NUMBERS.includes(key);

function goals(facts: ScorecardFacts): ScorecardItem {
  const now = reachedOf(facts.quarter, facts.goals.now);
  const before = reachedOf(facts.before, facts.goals.before);
  const value = percentOf(whole(BigInt(now.reached)), whole(BigInt(now.judged)));
  const missed = missedOf(facts.goals.now);
  const ownToo = [...facts.goals.now, ...facts.goals.before].some((goal) => !isSmart(goal));
  return {
    name: 'GOALS_MET',
    value,
    target: ALL_GOALS,
    met: metOf(value, ALL_GOALS),
    facts: { of: 'GOALS', now, before, missed, ownToo },
  };
}

/** The world-class scorecard of a quarter (FF). */
export const scorecard = (facts: ScorecardFacts): ScorecardItem[] => [
  ...SCORED.slice(0, 3).map((key) => measured(key, facts)),
  netNewMrr(facts),
  ...SCORED.slice(3).map((key) => measured(key, facts)),
  goals(facts),
];
