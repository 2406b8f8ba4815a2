import type { MeasureKey } from '../measures/catalogue';
import type { MetricKey } from './catalogue';
import { measuresOf } from './describe';
import type { Metric } from './metric';

/** What credits, and reopened tickets, can bring below 0. */
const SIGNED: ReadonlySet<MeasureKey> = new Set([
  'mrr',
  'nrr',
  'recurringProductRevenue',
  'productRevenue',
  'ticketsClosed',
]);

/** Differences, worked out or written into the formula. */
const DIFFERENCES: ReadonlySet<string> = new Set<MetricKey>([
  'RHEM_RESIDUAL',
  'GROSS_MARGIN_PERCENT',
  'PRICE_GAP',
  'PROACTIVE_BUDGET_PER_SEAT',
  'CONTRIBUTION',
]);

/** Percents of which the upper side is a part of the lower one. Utilization, for one, is none: people work overtime. */
const PARTS_OF_WHOLES: ReadonlySet<string> = new Set<MetricKey>([
  'REACTIVE_SERVICE_PERCENT',
  'FIRST_TOUCH_PERCENT',
  'LONG_TICKET_PERCENT',
  'ESCALATION_PERCENT',
  'ONSITE_REACTIVE_PERCENT',
  'TAM_ALIGNMENT_PERCENT',
  'GROSS_MARGIN_PERCENT',
]);

/** The least and the most that a number can be; null where nothing bounds it. */
export interface PossibleRange {
  readonly least: number | null;
  readonly most: number | null;
}

export function possibleRange(metric: Metric): PossibleRange {
  const isSigned = DIFFERENCES.has(metric.key) || measuresOf(metric).some((key) => SIGNED.has(key));
  return { least: isSigned ? null : 0, most: PARTS_OF_WHOLES.has(metric.key) ? 100 : null };
}
