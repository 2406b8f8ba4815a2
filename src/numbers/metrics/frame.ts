import { measure } from '../measures/catalogue';
import { elapsedParts } from '../units/elapsed-months';
import type { LocalDate, Month } from '../units/month';
import { countedMonths, type Coverage } from './counted-months';
import type { Metric, MetricPolicy, MetricReason, Target } from './metric';
import { MONTH_PARTS } from '../units/parts';
import { DEFAULT_CHOICES } from '../policy/policy';
import { hasMonthlyTarget, limitsOver, type MonthLimits } from './limits-of-sums';
import { readLimits, type Limits } from './target-status';

/** What a value depends on besides its slice. */
export interface FrameContext {
  /** Every month asked for, future ones included. */
  readonly months: readonly Month[];
  /** The tenant's month of today. */
  readonly currentMonth: Month;
  readonly today: LocalDate;
  readonly coverage: Coverage;
  /** The tenant's target or the metric's own; null where there is none. */
  readonly target: Target | null;
  /** Of each month, where these are not all the same; only sums are judged by them. */
  readonly targetOf?: ((month: Month) => Target | null) | undefined;
  /** The settings in force; the defaults when absent. */
  readonly policy?: MetricPolicy;
}

/** What all values of a metric over the same months share, worked out once for all slices. */
export interface Frame {
  readonly metric: Metric;
  readonly counted: ReadonlySet<Month>;
  /** How long the months that count have lasted so far, in month parts. */
  readonly length: bigint;
  /** Why there is no value where no month counts. */
  readonly whenNone: MetricReason;
  readonly incompleteMonths: number;
  readonly partial: boolean;
  readonly limits: Limits | null;
  /** Of each month of a sum whose target changes within the period; else none. */
  readonly limitsByMonth: readonly MonthLimits[];
  readonly policy: MetricPolicy;
  readonly scale: Scale | null;
  /** Of the metric that sets the limit, where no target does. */
  readonly least: Frame | null;
}

/** Parts of the upper sum over parts of the lower one, times `up` and over `down`, is the value. */
export interface Scale {
  readonly up: number;
  readonly down: number;
}

const greatestDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestDivisor(b, a % b);

const scales = new WeakMap<Metric, Scale | null>();

function scaleOf({ value }: Metric): Scale | null {
  const [over] = value.kind === 'ratio' ? value.over : [];
  const [under] = value.kind === 'ratio' ? value.under : [];
  if (value.kind !== 'ratio' || !over || !under) return null;
  const [up, down] = [measure(under).parts * BigInt(value.times), measure(over).parts];
  const shared = greatestDivisor(up, down);
  return { up: Number(up / shared), down: Number(down / shared) };
}

function rememberedScale(metric: Metric): Scale | null {
  const known = scales.get(metric);
  if (known !== undefined) return known;
  const scale = scaleOf(metric);
  scales.set(metric, scale);
  return scale;
}

const lengthOf = (months: readonly Month[], today: LocalDate): bigint =>
  months.reduce((sum, month) => sum + elapsedParts(month, today), 0n);

function limitsIn(metric: Metric, target: Target, length: bigint): Limits {
  const limits = readLimits(target);
  const months = { over: length, under: MONTH_PARTS };
  return hasMonthlyTarget(metric) ? limitsOver(limits, months) : limits;
}

function limitsByMonth(
  metric: Metric,
  { targetOf, today }: FrameContext,
  counted: readonly Month[],
): MonthLimits[] {
  if (!targetOf || !hasMonthlyTarget(metric)) return [];
  const found = counted.map((month) => ({ month, target: targetOf(month) }));
  // A month without a target is not off it, and neither is one before the day of a goal.
  if (found.some(({ target }) => target === null || target.pending)) return [];
  return found.map(({ month, target }) => ({
    month,
    limits: limitsIn(metric, target!, elapsedParts(month, today)),
  }));
}

export function frameOf(metric: Metric, context: FrameContext): Frame {
  const { months, currentMonth, today, coverage, target, policy = DEFAULT_CHOICES } = context;
  const { counted, incomplete, whenNone } = countedMonths(metric, months, currentMonth, coverage);
  const length = lengthOf(counted, today);
  return {
    metric,
    counted: new Set(counted),
    length,
    whenNone,
    incompleteMonths: incomplete.length,
    partial: months.some((month) => month >= currentMonth),
    limits: target && limitsIn(metric, target, length),
    limitsByMonth: limitsByMonth(metric, context, counted),
    policy,
    scale: rememberedScale(metric),
    least:
      !target && metric.atLeast ? frameOf(metric.atLeast[policy.seatPriceBasis], context) : null,
  };
}
