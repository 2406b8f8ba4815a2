import { measure, type MeasureKey } from '../measures/catalogue';
import type { Metric, Sum } from './metric';

/** The two sides that rows of evidence contribute to. */
export interface Sides {
  readonly over: readonly MeasureKey[];
  /** Taken off the upper side: costs, which are always of a client's month. */
  readonly less: readonly MeasureKey[];
  readonly under: readonly MeasureKey[];
}

/**
 * What a metric's rows contribute. A ratio's rows add up to both of its sides, a total's to its
 * sum. A percentile is no sum: its rows are the closed tickets with their time. Neither is any
 * other single number: its rows are those that it says, else those of the first two measures it
 * starts from.
 */
export function sidesOf({ value }: Metric): Sides {
  if (value.kind === 'ratio') return value;
  if (value.kind === 'ofMsp') return { ...value, less: [] };
  if (value.kind === 'total') return { over: value.of, less: value.less, under: [] };
  if (value.kind === 'monthly') return { over: value.of, less: [], under: [] };
  if (value.kind === 'quantile') return { over: [value.needs], less: [], under: [] };
  return value.rows ?? { over: value.from.slice(0, 1), less: [], under: value.from.slice(1, 2) };
}

/** What stands above and below the line: the unit of each, "" where there is nothing. */
export interface SideUnits {
  readonly over: string;
  readonly under: string;
}

/** Measures that are added up are of one unit. */
const unitOf = ([key]: Sum): string => (key === undefined ? '' : measure(key).unit);

/** Of a value's numerator and denominator. What is neither a ratio nor a sum stands above the line itself. */
export function sideUnits(metric: Metric): SideUnits {
  const { kind } = metric.value;
  if (kind === 'monthly') return { ...evidenceUnits(metric), under: 'months' };
  if (kind === 'ratio' || kind === 'ofMsp' || kind === 'total') return evidenceUnits(metric);
  return { over: metric.unit, under: '' };
}

/** Of what a row of its evidence contributes. */
export function evidenceUnits(metric: Metric): SideUnits {
  const { over, under } = sidesOf(metric);
  return { over: unitOf(over), under: unitOf(under) };
}
