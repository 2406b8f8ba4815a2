import { Field, ObjectType } from 'type-graphql';
import type { Month } from '../../numbers/units/month';
import { MonthScalar } from '../scalars/month';

@ObjectType({ simpleResolvers: true, description: 'One thing that has changed in this API.' })
export class SchemaChange {
  @Field(() => MonthScalar, { description: 'The month of the change.' })
  month!: Month;

  @Field({ description: 'What it is about, as a heading: several changes can share it.' })
  topic!: string;

  @Field({
    description: 'What has changed, in a sentence or a few. Names of the API stand in `code`.',
  })
  sentence!: string;

  @Field(() => [String], {
    description:
      'The names of the API in the sentence: `Type`, `Type.field`, `field`, an enum value or an error’s code. Compare them with those in your queries.',
  })
  names!: readonly string[];
}
