import type { Dimension } from '../dimension';
import { METRICS, type CataloguedMetric, type MetricKey } from './catalogue';
import { dimensionsOf, formulaText } from './describe';
import type { Direction } from './metric';

/** What a number means, in words. */
export interface MetricDefinition {
  readonly key: MetricKey;
  readonly name: string;
  readonly unit: string;
  readonly formula: string;
  readonly description: string;
  readonly source: string | null;
  readonly direction: Direction;
  readonly dimensions: readonly Dimension[];
}

const toDefinition = (metric: CataloguedMetric): MetricDefinition => ({
  key: metric.key,
  name: metric.name,
  unit: metric.unit,
  formula: formulaText(metric),
  description: metric.meaning,
  source: metric.source,
  direction: metric.direction,
  dimensions: dimensionsOf(metric),
});

const DEFINITIONS = new Map(METRICS.map((metric) => [metric.key, toDefinition(metric)]));

export function definitionOf(key: MetricKey): MetricDefinition {
  const definition = DEFINITIONS.get(key);
  if (!definition) throw new RangeError(`There is no metric "${key}".`);
  return definition;
}

export const ALL_DEFINITIONS: readonly MetricDefinition[] = [...DEFINITIONS.values()];
