import { measure } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { DEFAULT_CHOICES } from '../policy/policy';
import type { Month } from '../units/month';
import { isPositive, toNumber, type Ratio } from '../units/ratio';
import { countedMonths, type Coverage } from './counted-months';
import { measuresOf } from './describe';
import type { Bound, Formula, Metric, MetricPolicy, MetricReason, Sum, Target } from './metric';
import { differenceInUnits, participants, sumInUnits } from './sum-rows';
import { statusAbove, targetStatus, type TargetStatus } from './target-status';

/** What a value depends on besides the sums themselves. */
export interface EvaluationContext {
  /** Every month asked for, future ones included. */
  readonly months: readonly Month[];
  /** The tenant's month of today. */
  readonly currentMonth: Month;
  readonly coverage: Coverage;
  /** The tenant's target or the metric's own; null where there is none. */
  readonly target: Target | null;
  /** False when the slice is a cut that the metric does not have. */
  readonly applicable?: boolean;
  /** For a quantile: the order statistic over the counted months, in parts; null when no ticket was closed. */
  readonly quantile?: bigint | null;
  /** Whether the slice's clients ever had such counts, where rows cannot tell (a slice may have none). */
  readonly presence?: Presence;
  /** The settings in force; the defaults when absent. */
  readonly policy?: MetricPolicy;
}

/** The same without a target: what a value itself depends on. */
export type ExactContext = Omit<EvaluationContext, 'target'>;

export interface Evaluation {
  readonly value: number | null;
  readonly reason: MetricReason | null;
  /** Raw sums in units (hours, tickets, money, seat-months); a single number has denominator 1. */
  readonly numerator: number;
  readonly denominator: number;
  readonly status: TargetStatus;
  /** Missing costs make the value a limit only. */
  readonly bound: Bound | null;
  /** What it should not be below, where that is a number of the same slice and no target is set. */
  readonly atLeast: number | null;
  /** The period reaches into a month that is not over. */
  readonly partial: boolean;
  /** How many months left both sides for want of data. */
  readonly incompleteMonths: number;
}

interface Outcome {
  readonly exact: Ratio | null;
  readonly reason: MetricReason | null;
  readonly numerator: Ratio;
  readonly denominator: Ratio;
}

const ONE: Ratio = { over: 1n, under: 1n };
const ZERO: Ratio = { over: 0n, under: 1n };
const absent = (reason: MetricReason, numerator = ZERO, denominator = ZERO): Outcome => ({
  exact: null,
  reason,
  numerator,
  denominator,
});
const single = (exact: Ratio): Outcome => ({
  exact,
  reason: null,
  numerator: exact,
  denominator: ONE,
});

/** A metric of a slice: the ratio of sums, or the reason why there is none. Exact until the last step. */
export function evaluate(
  metric: Metric,
  rows: readonly MeasureRow[],
  context: EvaluationContext,
): Evaluation {
  const { months, currentMonth, coverage, target } = context;
  const { counted, incomplete } = countedMonths(metric, months, currentMonth, coverage);
  const outcome = decide(metric, participants(metric, rows, counted), rows, counted, context);
  const { exact, reason, numerator, denominator } = outcome;
  const least = target ? null : leastOf(metric, rows, context);
  return {
    value: exact && toNumber(exact.over, exact.under),
    reason,
    numerator: toNumber(numerator.over, numerator.under),
    denominator: toNumber(denominator.over, denominator.under),
    status: least ? statusAbove(exact, least) : targetStatus(exact, target),
    bound: exact && boundOf(metric, participants(metric, rows, counted)),
    atLeast: least && toNumber(least.over, least.under),
    partial: months.some((month) => month >= currentMonth),
    incompleteMonths: incomplete.length,
  };
}

/** The metric that sets the limit, of the same slice and months. */
const leastOf = (
  { atLeast }: Metric,
  rows: readonly MeasureRow[],
  context: EvaluationContext,
): Ratio | null => (atLeast ? exactValue(atLeast, rows, context) : null);

/** The value before it becomes a floating number: for what is computed from it. Null where there is none. */
export function exactValue(
  metric: Metric,
  rows: readonly MeasureRow[],
  context: ExactContext,
): Ratio | null {
  const { months, currentMonth, coverage } = context;
  const { counted } = countedMonths(metric, months, currentMonth, coverage);
  return decide(metric, participants(metric, rows, counted), rows, counted, context).exact;
}

const isUncosted = ({ uncosted }: Metric, rows: readonly MeasureRow[]): boolean =>
  uncosted !== undefined && isPositive(sumInUnits(rows, uncosted.hours));

const boundOf = (metric: Metric, rows: readonly MeasureRow[]): Bound | null =>
  metric.uncosted && isUncosted(metric, rows) ? metric.uncosted.bound : null;

function decide(
  metric: Metric,
  taking: readonly MeasureRow[],
  all: readonly MeasureRow[],
  counted: readonly Month[],
  context: ExactContext,
): Outcome {
  if (context.applicable === false) return absent('NOT_APPLICABLE');
  if (counted.length === 0) return absent('DATA_INCOMPLETE');
  const missing = missingCount(measuresOf(metric), all, context.presence);
  if (missing) return absent(missing);
  const outcome = compute(metric, metric.value, taking, context);
  if (!isCostUnknown(metric, taking)) return outcome;
  // Its sides stay in the totals, as those of a client without seats do.
  const { numerator, denominator } = metric.value.kind === 'single' ? NOTHING : outcome;
  return absent('NO_COST', numerator, denominator);
}

const NOTHING = { numerator: ZERO, denominator: ZERO };

/** Work of which nothing is costed has no cost: not one of 0. */
function isCostUnknown(metric: Metric, rows: readonly MeasureRow[]): boolean {
  if (!isUncosted(metric, rows)) return false;
  const costs = measuresOf(metric).filter(
    (key) => measure(key).source.from === 'COSTS' && measure(key).unit === 'money',
  );
  return !isPositive(sumInUnits(rows, costs));
}

/** A slice none of whose clients ever had the count says so: that is not a count of 0. */
function missingCount(
  keys: Sum,
  rows: readonly MeasureRow[],
  known: EvaluationContext['presence'],
): MetricReason | null {
  const uses = (presence: string): boolean =>
    keys.some((key) => measure(key).presence === presence);
  const seats = known ? known.seatCount : rows.some((row) => row.hasSeatCount);
  const endpoints = known ? known.endpointCount : rows.some((row) => row.hasEndpointCount);
  if (uses('SEAT_COUNT') && !seats) return 'NO_SEAT_COUNT';
  return uses('ENDPOINT_COUNT') && !endpoints ? 'NO_ENDPOINT_COUNT' : null;
}

function compute(
  metric: Metric,
  formula: Formula,
  rows: readonly MeasureRow[],
  context: ExactContext,
): Outcome {
  switch (formula.kind) {
    case 'ratio':
      return divide(
        metric,
        formula.times,
        differenceInUnits(rows, formula.over, formula.less),
        sumInUnits(rows, formula.under),
      );
    case 'total':
      return single(differenceInUnits(rows, formula.of, formula.less));
    case 'quantile':
      if (context.quantile === undefined || context.quantile === null)
        return absent(metric.whenEmpty);
      return single({ over: context.quantile, under: formula.parts });
    case 'single':
      return fromSums(formula, rows, context.policy ?? DEFAULT_CHOICES);
  }
}

/** Denominators of 0 or less give no value: 5 tickets over −1 net closes is not −5. */
function divide(metric: Metric, times: number, over: Ratio, under: Ratio): Outcome {
  if (under.over <= 0n) return absent(metric.whenEmpty, over, under);
  const exact = { over: over.over * under.under * BigInt(times), under: over.under * under.over };
  return { exact, reason: null, numerator: over, denominator: under };
}

function fromSums(
  formula: Extract<Formula, { kind: 'single' }>,
  rows: readonly MeasureRow[],
  policy: MetricPolicy,
): Outcome {
  const value = formula.compute((key) => sumInUnits(rows, [key]), policy);
  return typeof value === 'string' ? absent(value) : single(value);
}
