import { Field, ObjectType } from 'type-graphql';
import type { Dimension } from '../../numbers/dimension';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import type { MetricDefinition as Definition } from '../../numbers/metrics/definition';
import type { Direction } from '../../numbers/metrics/metric';
import { DimensionEnum, DirectionEnum, MetricKeyEnum } from './metric-key.type';

@ObjectType({
  simpleResolvers: true,
  description: 'What a number means: read from the catalogue that computes it.',
})
export class MetricDefinition implements Definition {
  @Field(() => MetricKeyEnum, { description: 'The name to ask for it by.' })
  key!: MetricKey;

  @Field({ description: 'Its name for people.' })
  name!: string;

  @Field({
    description: 'The unit: "hours/seat/month". `money` is in the MSP’s currency.',
  })
  unit!: string;

  @Field({
    description:
      'The formula, written with measures: "reactiveHours ÷ seatMonths". Always the ratio of sums.',
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
