import type { DataKind } from '../measures/measure';
import type { Month } from '../units/month';
import { needsOf } from './describe';
import type { Metric } from './metric';

/** The first month in which the tenant has any record of a kind; a kind that is missing was never received. */
export type Coverage = Partial<Record<DataKind, Month>>;

export interface CountedMonths {
  /** The months that count: begun, and known in every kind of record the metric needs. */
  readonly counted: readonly Month[];
  /** Begun, but before the first record of a needed kind: they leave both sides. */
  readonly incomplete: readonly Month[];
}

/** After every month there is. */
const NEVER: Month = '9999-99';

/** Which of the months asked for can say anything. Absent is not zero; a month that has not begun says nothing at all. */
export function countedMonths(
  metric: Metric,
  months: readonly Month[],
  currentMonth: Month,
  coverage: Coverage,
): CountedMonths {
  const needs = needsOf(metric);
  const begun = months.filter((month) => month <= currentMonth);
  const known = (month: Month): boolean =>
    needs.every((kind) => (coverage[kind] ?? NEVER) <= month);
  return {
    counted: begun.filter(known),
    incomplete: begun.filter((month) => !known(month)),
  };
}
