import { DIMENSIONS, type Dimension } from '../dimension';
import { measure, type MeasureKey } from '../measures/catalogue';
import type { DataKind } from '../measures/measure';
import type { SeatPriceBasis } from '../policy/judgement';
import type { Metric, Sum } from './metric';

/** A metric never changes, and is asked about for every value of an answer. */
function remembered<T>(read: (metric: Metric) => readonly T[]): (metric: Metric) => readonly T[] {
  const byMetric = new WeakMap<Metric, readonly T[]>();
  return (metric) => {
    const known = byMetric.get(metric) ?? read(metric);
    byMetric.set(metric, known);
    return known;
  };
}

/** Every measure that a metric is made of, of what it is asked about; each once. */
export const measuresOf = remembered((metric: Metric): MeasureKey[] => {
  const { value } = metric;
  if (value.kind === 'ratio') return [...new Set([...value.over, ...value.less, ...value.under])];
  if (value.kind === 'total') return [...value.of, ...value.less];
  if (value.kind === 'monthly') return [...value.of];
  if (value.kind === 'single') return [...value.from];
  return value.kind === 'ofMsp' ? [] : [value.needs];
});

/** What it takes of the whole MSP, by any basis of seat prices. */
export const ofWholeMsp = ({ ofMsp }: Metric): MeasureKey[] =>
  ofMsp ? Object.values(ofMsp).flat() : [];

/** Every measure that a metric's value needs: also those that only say whether it is known or a bound. */
export const readForValue = remembered((metric: Metric): MeasureKey[] => [
  ...new Set([
    ...measuresOf(metric),
    // Nothing of the slice is in a number that all of the MSP shares. Its seats say who has one.
    ...(metric.value.kind === 'ofMsp' ? metric.value.under : []),
    ...(metric.uncosted?.hours ?? []),
    ...(metric.unknownWith ?? []),
    ...measuresOf(metric).flatMap((key) => measure(key).coveredPartOf ?? []),
  ]),
]);

/** The same, and what the limit it is judged by is made of. */
export const readFor = remembered((metric: Metric): MeasureKey[] => [
  ...new Set([
    ...readForValue(metric),
    ...Object.values(metric.atLeast ?? {}).flatMap((limit) => readFor(limit)),
  ]),
]);

/** What of the whole MSP the value takes, and the limit that it is judged by. */
export const readOfMsp = (metric: Metric, basis: SeatPriceBasis): MeasureKey[] => [
  ...new Set([...(metric.ofMsp?.[basis] ?? []), ...(metric.atLeast?.[basis].ofMsp?.[basis] ?? [])]),
];

/** The kinds of record without which a month says nothing about this metric. */
export const needsOf = remembered((metric: Metric): DataKind[] => [
  ...new Set([...measuresOf(metric), ...ofWholeMsp(metric)].flatMap((key) => measure(key).needs)),
]);

/** What the metric can be cut by: only what all its measures share, so that no cut inflates one side. */
export const dimensionsOf = remembered((metric: Metric): Dimension[] => {
  const { value } = metric;
  // Each client has the MSP's number, so it can be cut by what its seats can.
  const cutBy = value.kind === 'ofMsp' ? value.under : measuresOf(metric);
  const cuts = cutBy.map((key) => measure(key).dimensions);
  return DIMENSIONS.filter((cut) => cuts.every((each) => each.includes(cut)));
});

const sumText = (sum: Sum): string => (sum.length === 1 ? `${sum[0]}` : `(${sum.join(' + ')})`);

const lessText = (sum: Sum, less: Sum): string =>
  less.length === 0 ? sum.join(' + ') : `${sum.join(' + ')} − ${sumText(less)}`;

/** The formula in words of the measures, as the documentation prints it. */
export function formulaText(metric: Metric): string {
  const { value } = metric;
  if (value.kind === 'total') return lessText(value.of, value.less);
  if (value.kind === 'monthly') return `${sumText(value.of)} ÷ months`;
  if (value.kind === 'single') return value.text;
  if (value.kind === 'ofMsp') return `${sumText(value.over)} ÷ ${sumText(value.under)}, of the MSP`;
  if (value.kind === 'quantile') {
    return `nearest-rank ${value.at * 100}th percentile of ${value.needs} over the closedTickets`;
  }
  const times = value.times === 1 ? '' : ` × ${value.times}`;
  const over =
    value.less.length === 0 ? sumText(value.over) : `(${lessText(value.over, value.less)})`;
  return `${over} ÷ ${sumText(value.under)}${times}`;
}
