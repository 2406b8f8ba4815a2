import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLCurrency, GraphQLTimeZone } from 'graphql-scalars';
import { Measurable } from '../metric/measurable.type';
import { Node } from '../node/node.type';

@ObjectType({
  implements: [Node, Measurable],
  simpleResolvers: true,
  description: 'The managed service provider whose data the token opens.',
})
export class Msp extends Node {
  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => GraphQLTimeZone, {
    description: 'Where its months and days begin and end (IANA name).',
  })
  timeZone!: string;

  @Field(() => GraphQLCurrency, { description: 'What all its money is in (ISO 4217).' })
  currency!: string;

  @Field(() => Int, {
    description: 'The month in which its fiscal year begins, 1 to 12. Quarters follow it.',
  })
  fiscalYearStartMonth!: number;
}
