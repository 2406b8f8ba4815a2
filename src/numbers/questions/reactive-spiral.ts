import type { MeasureRow, Presence } from '../measures/measure';
import type { MetricKey } from '../metrics/catalogue';
import { exactValue } from '../metrics/evaluate';
import { limitIn, type LimitKey } from '../policy/limits';
import type { Month } from '../units/month';
import { fromDecimal, type Ratio } from '../units/ratio';
import type { QuestionContext } from './client-rows';
import {
  SPIRAL_SIGNALS,
  type SignalName,
  type SignalRule,
  type SpiralLimits,
} from './spiral-signals';

/** A quarter and those of its months that are over: nothing alarms by a part of a month. */
export interface SpiralQuarter {
  readonly label: string;
  readonly months: readonly Month[];
}

/** The value of one quarter; null where there is none. */
export interface QuarterValue {
  readonly label: string;
  readonly value: Ratio | null;
}

export interface SpiralSignal {
  readonly name: SignalName;
  readonly metric: MetricKey;
  /** Of the quarter asked about; null where there is none. */
  readonly value: Ratio | null;
  /** Null where it cannot be judged: no amount of the MSP's money is known to compare with. */
  readonly limit: Ratio | null;
  readonly holds: boolean;
  /** The first quarter of the run that makes it hold. */
  readonly since: string | null;
  /** From the quarter before the run on. */
  readonly told: readonly QuarterValue[];
  /** False where no limit is known, or set, to judge the MSP by. */
  readonly isJudged: boolean;
}

export type SpiralLevel = 'NONE' | 'WATCH' | 'TRAPPED';

export interface SpiralAssessment {
  readonly level: SpiralLevel;
  readonly signals: readonly SpiralSignal[];
}

/** One signal alone has other causes; two are a pattern, three a spiral. */
const WATCH = 2;
const TRAPPED = 3;

/** Quarters that are read: enough to see since when. */
export const QUARTERS_READ = 12;

/** Of one thing: the MSP, or a client. */
export interface SpiralSubject {
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
}

export function levelOf(signals: readonly SpiralSignal[]): SpiralLevel {
  const holding = signals.filter(({ holds }) => holds).length;
  return holding >= TRAPPED ? 'TRAPPED' : holding >= WATCH ? 'WATCH' : 'NONE';
}

/**
 * Is this the reactive spiral of death (FF, BB, SN)? The quarter asked about comes last; those
 * before it show since when.
 */
export function reactiveSpiral(
  subject: SpiralSubject,
  quarters: readonly SpiralQuarter[],
  context: QuestionContext,
  supportLeverage: Ratio | null,
  rules: readonly SignalRule[] = SPIRAL_SIGNALS,
): SpiralAssessment {
  const { policy, currency } = context;
  const of = (key: LimitKey): Ratio | null => limitIn(key, policy, currency);
  const limits = { of, supportLeverage };
  const signals = rules.map((rule) => signalOf(rule, subject, quarters, context, limits));
  return { level: levelOf(signals), signals };
}

/** The signals that one client has: staff, and the size of the business, are the MSP's. */
export const CLIENT_SIGNALS = SPIRAL_SIGNALS.filter(({ ofMspOnly }) => !ofMspOnly);

function valueIn(
  { metric }: SignalRule,
  { rows, presence }: SpiralSubject,
  { months }: SpiralQuarter,
  context: QuestionContext,
): Ratio | null {
  return months.length === 0 ? null : exactValue(metric, rows, { ...context, months, presence });
}

function signalOf(
  rule: SignalRule,
  subject: SpiralSubject,
  quarters: readonly SpiralQuarter[],
  context: QuestionContext,
  limits: SpiralLimits,
): SpiralSignal {
  const values = quarters.map((quarter) => valueIn(rule, subject, quarter, context));
  const limitAt = (i: number): Ratio | null => rule.limit(limits, values[i - 1] ?? null);
  const isSo = (i: number): boolean => {
    const [value, limit] = [values[i], limitAt(i)];
    return !!value && !!limit && rule.isSo({ value, before: values[i - 1] ?? null, limit }, limits);
  };
  const last = quarters.length - 1;
  let run = 0;
  while (run <= last && isSo(last - run)) run += 1;
  const holds = run >= rule.inARow;
  return {
    name: rule.name,
    metric: rule.metric.key,
    value: values[last] ?? null,
    limit: limitAt(last) ?? usualLimit(rule),
    holds,
    since: holds ? (quarters[last - run + 1]?.label ?? null) : null,
    told: toldOf(quarters, values, Math.max(run, 1)),
    isJudged: !rule.ofMspOnly || rule.limit(limits, null) !== null,
  };
}

/** Where there is no quarter before to compare with, what is on target. */
function usualLimit({ metric: { target } }: SignalRule): Ratio | null {
  return target?.max === undefined ? null : fromDecimal(target.max);
}

const toldOf = (
  quarters: readonly SpiralQuarter[],
  values: readonly (Ratio | null)[],
  run: number,
): QuarterValue[] =>
  quarters.map(({ label }, i) => ({ label, value: values[i] ?? null })).slice(-(run + 1));
