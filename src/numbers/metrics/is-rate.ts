import type { MeasureKey } from '../measures/catalogue';
import { measuresOf } from './describe';
import type { Metric } from './metric';

/** What comes with an invoice, all at once on its day: a month so far has all of it or nothing. */
const INVOICED: ReadonlySet<MeasureKey> = new Set(['nrr', 'productRevenue']);

/**
 * Whether a month so far can be held against a whole one. Of a quotient it can: seats, people, fees
 * and costs go by the days, and work and tickets come with them, so the elapsed share is in both
 * sides. A sum of 27 days is less than one of 30, and what is invoiced does not go by the days.
 */
export const isRate = (metric: Metric): boolean =>
  metric.value.kind !== 'total' && !measuresOf(metric).some((key) => INVOICED.has(key));
