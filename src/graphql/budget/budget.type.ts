import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/date-time';

@ObjectType({
  simpleResolvers: true,
  description:
    'What your token may spend in a minute. Every query costs about as much as its answer can hold values, and of a large one the values that it turns out not to hold are given back; the headers `ratelimit` and `x-query-cost` of each answer tell the same.',
})
export class Limits {
  @Field(() => Int, {
    description:
      'What it may spend in a minute: its own share and what no token has for itself. 2147483647: nobody is limited.',
  })
  perMinute!: number;

  @Field(() => Int, { description: 'What is left of that, after this query.' })
  left!: number;

  @Field(() => DateTimeScalar, { description: 'When all of it is there again.' })
  fullAt!: Date;

  @Field(() => Float, {
    description: 'The part of the MSP’s budget that it has for itself, from 0 to 1.',
  })
  share!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What one field at the root of a query costs.' })
export class FieldCost {
  @Field({ description: 'The field, by its alias where it has one.' })
  field!: string;

  @Field(() => Int, { description: 'What it costs, with all below it.' })
  cost!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What a query would cost.' })
export class QueryCost {
  @Field(() => Int, {
    description: 'What it costs: about as much as its answer can hold values.',
  })
  cost!: number;

  @Field(() => Int, { description: 'What a query may cost at most.' })
  most!: number;

  @Field(() => [FieldCost], { description: 'Its fields, the dearest first.' })
  heaviest!: FieldCost[];
}
