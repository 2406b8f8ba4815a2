import type { MeasureKey } from '../measures/catalogue';
import type { DataKind } from '../measures/measure';
import type { Month } from '../units/month';
import { needsOf, ofWholeMsp, readForValue } from './describe';
import type { Metric, MetricReason } from './metric';

/** Measures that rows were counted without: what they add up to there is not 0, it is not known. */
export interface Uncounted {
  readonly measures: ReadonlySet<MeasureKey>;
  /** In these months; null: in all. */
  readonly months: readonly Month[] | null;
  readonly reason: MetricReason;
}

/** The first month in which the tenant has any record of a kind; a kind that is missing was never received. */
export interface Coverage extends Partial<Readonly<Record<DataKind, Month>>> {
  readonly uncounted?: readonly Uncounted[];
}

export interface CountedMonths {
  /** The months that count: begun, known in every kind of record the metric needs, and counted with every measure. */
  readonly counted: readonly Month[];
  /** Begun, but before the first record of a needed kind, or counted without a measure: they leave both sides. */
  readonly incomplete: readonly Month[];
  /** Why there is no value where no month counts. */
  readonly whenNone: MetricReason;
}

/** After every month there is. */
const NEVER: Month = '9999-99';

const isIn = ({ months }: Uncounted, month: Month): boolean => months?.includes(month) ?? true;

/** Which of the months asked for can say anything. Absent is not zero; a month that has not begun says nothing at all. */
export function countedMonths(
  metric: Metric,
  months: readonly Month[],
  currentMonth: Month,
  coverage: Coverage,
): CountedMonths {
  const needs = needsOf(metric);
  const gaps = (coverage.uncounted ?? []).filter(({ measures }) =>
    [...readForValue(metric), ...ofWholeMsp(metric)].some((key) => measures.has(key)),
  );
  const begun = months.filter((month) => month <= currentMonth);
  const known = (month: Month): boolean =>
    needs.every((kind) => (coverage[kind] ?? NEVER) <= month) &&
    !gaps.some((gap) => isIn(gap, month));
  const gap = gaps.find((each) => begun.some((month) => isIn(each, month)));
  return {
    counted: begun.filter(known),
    incomplete: begun.filter((month) => !known(month)),
    whenNone: gap?.reason ?? 'DATA_INCOMPLETE',
  };
}
