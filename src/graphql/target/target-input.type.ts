import { Field, Float, InputType } from 'type-graphql';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { DateScalar } from '../scalars/date';
import { TargetOf } from './target-of.type';

@InputType({ description: 'Where the MSP itself wants a number to lie, from a day on.' })
export class TargetInput {
  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  metric!: MetricKey;

  @Field(() => TargetOf, { nullable: true, description: 'Whose number; the MSP’s when absent.' })
  of?: TargetOf | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Not below this, in the metric’s unit; of a sum, in each month. Give a min, a max or both.',
  })
  min?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Not above this, in the metric’s unit; of a sum, in each month.',
  })
  max?: number | null;

  @Field(() => DateScalar, {
    description:
      'The first day it applies. It replaces a target of the same day; earlier targets keep their time.',
  })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which a goal is to be reached. From `since` on a number that has reached it is `ON_TARGET`, and any other `NOT_DUE`; from this day on it is a target like all others.',
  })
  by?: string | null;
}
