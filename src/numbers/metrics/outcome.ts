import { measure } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { isPositive, toNumber, type Ratio } from '../units/ratio';
import { countsOf, type Counts } from './counts';
import { measuresOf } from './describe';
import type { Frame, Scale } from './frame';
import type { Formula, Metric, MetricPolicy, MetricReason, Sum } from './metric';
import { differenceInUnits, participants, sumInUnits } from './sum-rows';

/** What is known of a slice besides its rows. */
export interface SliceFacts {
  /** False when the slice is a cut that the metric does not have. */
  readonly applicable?: boolean;
  /** For a quantile: the order statistic over the counted months, in parts; null when no ticket was closed. */
  readonly quantile?: bigint | null;
  /** Whether the slice's clients ever had such counts, where rows cannot tell (a slice may have none). */
  readonly presence?: Presence;
  /** Set where only what the value is made of was read: how it stands to a limit of its slice cannot be told. */
  readonly withoutLimit?: boolean;
}

/** `numerator ÷ denominator × times`, unless there is a reason why there is no value. */
export interface Outcome {
  readonly reason: MetricReason | null;
  readonly numerator: Ratio;
  readonly denominator: Ratio;
  readonly times: number;
}

const ONE: Ratio = { over: 1n, under: 1n };
const ZERO: Ratio = { over: 0n, under: 1n };
const absent = (reason: MetricReason, numerator = ZERO, denominator = ZERO): Outcome => ({
  reason,
  numerator,
  denominator,
  times: 1,
});
const single = (exact: Ratio): Outcome => ({
  reason: null,
  numerator: exact,
  denominator: ONE,
  times: 1,
});

/** The value before it becomes a floating number; null where there is none. */
export function exactOf({ reason, numerator, denominator, times }: Outcome): Ratio | null {
  if (reason !== null) return null;
  return {
    over: numerator.over * denominator.under * BigInt(times),
    under: numerator.under * denominator.over,
  };
}

/** The value. Where both sides are whole doubles their quotient is rounded once: exact arithmetic would say the same. */
export function valueOf(outcome: Outcome, scale: Scale | null): number | null {
  if (outcome.reason !== null) return null;
  if (scale) {
    const over = Number(outcome.numerator.over) * scale.up;
    const under = Number(outcome.denominator.over) * scale.down;
    if (Number.isSafeInteger(over) && Number.isSafeInteger(under)) return over / under;
  }
  const exact = exactOf(outcome);
  return exact && toNumber(exact.over, exact.under);
}

export const isUncosted = ({ uncosted }: Metric, rows: readonly MeasureRow[]): boolean =>
  uncosted !== undefined && isPositive(sumInUnits(rows, uncosted.hours));

export const takingPart = (
  { metric, counted }: Frame,
  rows: readonly MeasureRow[],
): readonly MeasureRow[] => participants(metric, rows, counted);

/** What a metric comes to for a slice. */
export function decide(frame: Frame, rows: readonly MeasureRow[], slice: SliceFacts): Outcome {
  const { metric, counted, policy } = frame;
  if (slice.applicable === false) return absent('NOT_APPLICABLE');
  if (counted.size === 0) return absent('DATA_INCOMPLETE');
  const missing = missingCount(metric, rows, slice.presence);
  if (missing) return absent(missing);
  const taking = takingPart(frame, rows);
  const outcome = compute(metric, taking, slice.quantile ?? null, policy);
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

const used = new WeakMap<Sum, Counts>();

function countsUsed(metric: Metric): Counts {
  const keys = measuresOf(metric);
  const counts = used.get(keys) ?? countsOf(keys);
  used.set(keys, counts);
  return counts;
}

/** A slice none of whose clients ever had the count says so: that is not a count of 0. */
function missingCount(
  metric: Metric,
  rows: readonly MeasureRow[],
  known: Presence | undefined,
): MetricReason | null {
  const { seats, endpoints } = countsUsed(metric);
  if (seats && !(known ? known.seatCount : rows.some((row) => row.hasSeatCount)))
    return 'NO_SEAT_COUNT';
  if (endpoints && !(known ? known.endpointCount : rows.some((row) => row.hasEndpointCount)))
    return 'NO_ENDPOINT_COUNT';
  return null;
}

function compute(
  { value, whenEmpty }: Metric,
  rows: readonly MeasureRow[],
  quantile: bigint | null,
  policy: MetricPolicy,
): Outcome {
  switch (value.kind) {
    case 'ratio':
      return divide(value, rows, whenEmpty);
    case 'total':
      return single(differenceInUnits(rows, value.of, value.less));
    case 'quantile':
      if (quantile === null) return absent(whenEmpty);
      return single({ over: quantile, under: value.parts });
    case 'single':
      return fromSums(value, rows, policy);
  }
}

/** Denominators of 0 or less give no value: 5 tickets over −1 net closes is not −5. */
function divide(
  { over, less, under, times }: Extract<Formula, { kind: 'ratio' }>,
  rows: readonly MeasureRow[],
  whenEmpty: MetricReason,
): Outcome {
  const numerator = differenceInUnits(rows, over, less);
  const denominator = sumInUnits(rows, under);
  if (!isPositive(denominator)) return absent(whenEmpty, numerator, denominator);
  return { reason: null, numerator, denominator, times };
}

function fromSums(
  formula: Extract<Formula, { kind: 'single' }>,
  rows: readonly MeasureRow[],
  policy: MetricPolicy,
): Outcome {
  const value = formula.compute((key) => sumInUnits(rows, [key]), policy);
  return typeof value === 'string' ? absent(value) : single(value);
}
