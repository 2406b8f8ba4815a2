import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/growth-focus';
import { enumType } from '../enum-type';
import type { GrowthCellKind } from '../../numbers/questions/growth-cells';
import { Money } from '../money';

const GrowthCellKindEnum = enumType<GrowthCellKind>(
  {
    name: 'GrowthCellKind',
    description:
      'Which clients a growth cell holds. A cell never has fewer than five, the rest apart.',
  },
  {
    MARKET: 'Those of one segment, territory and band.',
    SEGMENT: 'Those of one segment whose own markets have fewer than five clients each.',
    REST: 'All others: even their segments would have fewer than five clients.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description:
    'The clients of a market, and what their monthly fees leave (ROTRU for IT MSPs): MRR less the cost of the four managed areas. Small markets are pooled.',
})
export class GrowthCell implements answers.GrowthCell {
  @Field(() => GrowthCellKindEnum, { description: 'Which clients it holds.' })
  kind!: GrowthCellKind;

  @Field(() => String, {
    nullable: true,
    description: 'The market segment; null: none is known, or it is the rest.',
  })
  segment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The territory; null: none is known, or markets are pooled.',
  })
  territory!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The band they were in last, by name, in the scheme that was saved first; null: in none, there is no scheme, or markets are pooled.',
  })
  band!: string | null;

  @Field(() => Int, { description: 'Clients that pay a fee, or cost what a fee pays for.' })
  clients!: number;

  @Money()
  @Field(() => Float, {
    nullable: true,
    description:
      'MRR less the cost of the four managed areas, per seat and month. Clients without a seat count are left out; null when no client has one.',
  })
  contributionPerSeat!: number | null;

  @Money()
  @Field(() => Float, {
    nullable: true,
    description:
      'The same per hour worked for them in the four managed areas; null without such hours.',
  })
  contributionPerHour!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its contribution per seat ÷ that of all clients: 1.3 is three tenths more. Null when either is unknown, or all leave nothing.',
  })
  lift!: number | null;

  @Field({ description: 'Five clients with seats or more. In a smaller cell one client decides.' })
  confident!: boolean;

  @Field({ description: 'The cell against all clients, in a sentence.' })
  explanation!: string;
}
