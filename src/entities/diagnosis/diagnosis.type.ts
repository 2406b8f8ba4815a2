import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    'A cause that the source names for a SMART number off target (SN), and the figure that supports or rejects it.',
})
export class Diagnosis {
  @Field({ description: 'The cause, such as "REPEAT_TICKETS".' })
  cause!: string;

  @Field({ description: 'Whether the figure speaks for it.' })
  supported!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure, to two decimals; null where the records cannot tell.',
  })
  figure!: number | null;

  @Field({ description: 'The figure in words, and from where on it counts.' })
  explanation!: string;
}
