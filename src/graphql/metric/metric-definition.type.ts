import { Field, ObjectType } from 'type-graphql';
import type { Dimension } from '../../numbers/dimension';
import { METRICS, type CataloguedMetric, type MetricKey } from '../../numbers/metrics/catalogue';
import { dimensionsOf, formulaText } from '../../numbers/metrics/describe';
import type { Direction } from '../../numbers/metrics/metric';
import { DimensionEnum, DirectionEnum, MetricKeyEnum } from './metric-key.type';

@ObjectType({
  simpleResolvers: true,
  description: 'What a number means: read from the catalogue that computes it.',
})
export class MetricDefinition {
  @Field(() => MetricKeyEnum, { description: 'The name to ask for it by.' })
  key!: MetricKey;

  @Field({ description: 'Its name for people.' })
  name!: string;

  @Field({
    description: 'What one of it is: "hours/seat/month". `money` is in the MSP’s currency.',
  })
  unit!: string;

  @Field({
    description:
      'In the words of the measures: "reactiveHours ÷ seatMonths". Always the ratio of sums.',
  })
  formula!: string;

  @Field({ description: 'What is in it, and what is not.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'The document and page it is defined in.' })
  source!: string | null;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => [DimensionEnum], {
    description:
      'What it can be grouped and filtered by. Anything else is refused as `NOT_GROUPABLE`.',
  })
  dimensions!: readonly Dimension[];
}

const toDefinition = (metric: CataloguedMetric): MetricDefinition =>
  Object.assign(new MetricDefinition(), {
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
