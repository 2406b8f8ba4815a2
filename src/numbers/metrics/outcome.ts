import { measure } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { MONTH_PARTS } from '../units/parts';
import { isPositive, toNumber, type Ratio } from '../units/ratio';
import { countsOf, type Counts } from './counts';
import { measuresOf } from './describe';
import type { Frame, Scale } from './frame';
import type { Formula, Metric, MetricPolicy, MetricReason, Sum, SumOf } from './metric';
import {
  countsNeeded,
  differenceInParts,
  participants,
  partsOf,
  rowsOf,
  sumInParts,
  sumInUnits,
} from './sum-rows';

/** The sums of the whole MSP by month, and whether any client ever had such counts. */
export interface MspSums {
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
}

/** What is known of a slice besides its rows. */
export interface SliceFacts {
  /** False when the slice is a cut that the metric does not have. */
  readonly applicable?: boolean;
  /** For a quantile: the order statistic over the counted months, in parts; null when no ticket was closed. */
  readonly quantile?: bigint | null;
  /** Whether the slice's clients ever had such counts. A slice without rows cannot show it by itself. */
  readonly presence?: Presence;
  /** What the whole MSP's measures add up to; absent where it was not read, or is not for whoever asks. */
  readonly msp?: MspSums | null;
  /** Set where the measures of the limit were not read, so that the value cannot be compared with it. */
  readonly withoutLimit?: boolean;
}

/**
 * Numerator ÷ denominator × times, unless there is a reason why there is no value. Both sides are
 * whole numbers of parts. One flat object: there is one for each of thousands of values.
 */
export interface Outcome {
  readonly reason: MetricReason | null;
  readonly over: bigint;
  readonly overParts: bigint;
  readonly under: bigint;
  readonly underParts: bigint;
  readonly times: number;
}

const absent = (reason: MetricReason): Outcome => ({
  reason,
  over: 0n,
  overParts: 1n,
  under: 0n,
  underParts: 1n,
  times: 1,
});
const single = (over: bigint, overParts: bigint): Outcome => ({
  reason: null,
  over,
  overParts,
  under: 1n,
  underParts: 1n,
  times: 1,
});

/** The value before it becomes a floating number; null where there is none. */
export function exactOf(outcome: Outcome): Ratio | null {
  if (outcome.reason !== null) return null;
  const { over, overParts, under, underParts, times } = outcome;
  return { over: over * underParts * BigInt(times), under: overParts * under };
}

/** The value. Where both sides are whole doubles their quotient is rounded once: exact arithmetic would say the same. */
export function valueOf(outcome: Outcome, scale: Scale | null): number | null {
  if (outcome.reason !== null) return null;
  if (scale) {
    const over = Number(outcome.over) * scale.up;
    const under = Number(outcome.under) * scale.down;
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

/** The outcome of a metric for a slice. */
export function decide(frame: Frame, rows: readonly MeasureRow[], slice: SliceFacts): Outcome {
  const { metric, counted, whenNone } = frame;
  if (slice.applicable === false) return absent('NOT_APPLICABLE');
  if (counted.size === 0) return absent(whenNone);
  const withoutMsp = missingOfMsp(frame, slice);
  if (withoutMsp) return absent(withoutMsp);
  const missing = missingCount(metric, rows, slice.presence);
  if (missing) return absent(missing);
  const taking = takingPart(frame, rows);
  if (taking.length === 0 && countsNeeded(metric).cover) return absent(whyUncovered(frame, rows));
  const outcome = compute(frame, taking, slice);
  if (metric.unknownWith && isPositive(sumInUnits(taking, metric.unknownWith)))
    return { ...outcome, reason: 'DATA_INCOMPLETE' };
  if (!isCostUnknown(metric, taking)) return outcome;
  // Its sides stay in the totals, as those of a client without seats do.
  return metric.value.kind === 'single' ? absent('NO_COST') : { ...outcome, reason: 'NO_COST' };
}

/** Without a covered day there is no agreement; without seats there is nobody to agree for. */
function whyUncovered({ metric, counted }: Frame, rows: readonly MeasureRow[]): MetricReason {
  const seated = rowsOf(rows, counted, countsNeeded(metric));
  return sumInParts(seated, ['seatMonths']) > 0n ? 'NO_AGREEMENT' : 'ZERO_SEATS';
}

/** Work without any known cost has no cost. Its cost is not 0. */
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

/** Why there is no number for lack of what it takes from the whole MSP. */
function missingOfMsp({ metric, policy }: Frame, { msp }: SliceFacts): MetricReason | null {
  if (!metric.ofMsp?.[policy.seatPriceBasis].length) return null;
  if (!msp) return 'NOT_APPLICABLE';
  return msp.presence.seatCount ? null : 'NO_SEAT_COUNT';
}

const mspRows = ({ counted }: Frame, { msp }: SliceFacts): readonly MeasureRow[] =>
  (msp?.rows ?? []).filter(({ month }) => counted.has(month));

function compute(frame: Frame, rows: readonly MeasureRow[], slice: SliceFacts): Outcome {
  const { metric, policy, length } = frame;
  const { value, whenEmpty } = metric;
  switch (value.kind) {
    case 'ratio':
      return divide(value, rows, whenEmpty);
    case 'total':
      return single(differenceInParts(rows, value.of, value.less), partsOf(value.of));
    case 'monthly':
      return byLength(value.of, rows, length, whenEmpty);
    case 'quantile':
      if (typeof slice.quantile !== 'bigint') return absent(whenEmpty);
      return single(slice.quantile, value.parts);
    case 'ofMsp':
      return divide({ ...value, less: [], times: 1 }, mspRows(frame, slice), whenEmpty);
    case 'single':
      return fromSums(value, rows, policy, mspRows(frame, slice));
  }
}

/** What a sum comes to in a month. */
const byLength = (
  of: Sum,
  rows: readonly MeasureRow[],
  length: bigint,
  whenEmpty: MetricReason,
): Outcome => ({
  reason: length > 0n ? null : whenEmpty,
  over: sumInParts(rows, of),
  overParts: partsOf(of),
  under: length,
  underParts: MONTH_PARTS,
  times: 1,
});

/** Denominators of 0 or less give no value: 5 tickets over −1 net closes is not −5. */
function divide(
  { over, less, under, times }: Omit<Extract<Formula, { kind: 'ratio' }>, 'kind'>,
  rows: readonly MeasureRow[],
  whenEmpty: MetricReason,
): Outcome {
  const lower = sumInParts(rows, under);
  return {
    reason: lower > 0n ? null : whenEmpty,
    over: differenceInParts(rows, over, less),
    overParts: partsOf(over),
    under: lower,
    underParts: partsOf(under),
    times,
  };
}

function fromSums(
  formula: Extract<Formula, { kind: 'single' }>,
  rows: readonly MeasureRow[],
  policy: MetricPolicy,
  ofMsp: readonly MeasureRow[],
): Outcome {
  const sumOf =
    (from: readonly MeasureRow[]): SumOf =>
    (key) =>
      sumInUnits(from, [key]);
  const value = formula.compute(sumOf(rows), policy, sumOf(ofMsp));
  return typeof value === 'string' ? absent(value) : single(value.over, value.under);
}
