import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/growth-focus';
import { Money } from '../money';

@ObjectType({
  simpleResolvers: true,
  description: 'The clients of one segment, territory and band, and what they leave (RO).',
})
export class GrowthCell implements answers.GrowthCell {
  @Field(() => String, { nullable: true, description: 'The market segment; null: none is known.' })
  segment!: string | null;

  @Field(() => String, { nullable: true, description: 'The territory; null: none is known.' })
  territory!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The band they were in last, by name, in the scheme that was saved first; null: in none, or there is no scheme.',
  })
  band!: string | null;

  @Field(() => Int, { description: 'Clients that brought or cost anything.' })
  clients!: number;

  @Money()
  @Field(() => Float, {
    nullable: true,
    description:
      'Contribution per seat and month. Clients without a seat count are left out; null when no client has one.',
  })
  contributionPerSeat!: number | null;

  @Money()
  @Field(() => Float, {
    nullable: true,
    description: 'Contribution by hour worked for them, in any area; null without hours.',
  })
  contributionPerHour!: number | null;

  @Field({ description: 'Three clients or more. In a smaller cell one client decides.' })
  confident!: boolean;
}
