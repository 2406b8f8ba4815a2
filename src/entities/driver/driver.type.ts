import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'One cause of a change. The effects of all causes add up to the change.',
})
export class Driver {
  @Field({ description: 'The cause, such as "TICKETS_PER_SEAT".' })
  name!: string;

  @Field(() => Float, {
    description: 'How much of the change is due to it, in the unit of what changed.',
  })
  effect!: number;

  @Field({ description: 'The figures behind it, in a sentence.' })
  explanation!: string;
}
