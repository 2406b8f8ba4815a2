import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/sweet-spot';
import { Money } from '../money';
import { Client } from '../client/client.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'What the quarter of clients with the highest contribution per seat have in common, compared with the rest (RO).',
})
export class SweetSpot implements Omit<answers.SweetSpot, 'seatsFrom' | 'seatsTo'> {
  @Field(() => String, {
    nullable: true,
    description: 'The segment of more than half of them; null when there is none.',
  })
  segment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The territory of more than half of them; null when there is none.',
  })
  territory!: string | null;

  @Field(() => Int, { nullable: true, description: 'Average seats of the smallest of them.' })
  seatsFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Average seats of the largest of them.' })
  seatsTo!: number | null;

  @Field(() => [String], { description: 'Their bands, by name; none when nobody is banded.' })
  bands!: string[];

  @Field(() => [Client], { description: 'These clients, the one that leaves most a seat first.' })
  clients!: Client[];

  @Money()
  @Field(() => Float, { description: 'What they leave together, a seat and month.' })
  contributionPerSeat!: number;

  @Money()
  @Field(() => Float, { description: 'What all others leave together, a seat and month.' })
  restContributionPerSeat!: number;

  @Field({ description: 'The profile, in sentences.' })
  explanation!: string;
}
