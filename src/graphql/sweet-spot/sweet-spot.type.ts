import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/sweet-spot';
import type { TraitCut } from '../../numbers/questions/sweet-spot-traits';
import { DimensionEnum } from '../metric/metric-key.type';
import { Money } from '../money';
import { Client } from '../client/client.type';

@ObjectType({
  simpleResolvers: true,
  description: 'Something that the best clients are more often than clients are.',
})
export class SweetSpotTrait implements answers.SweetSpotTrait {
  @Field(() => DimensionEnum, { description: 'SEGMENT, TERRITORY or BAND.' })
  dimension!: TraitCut;

  @Field({ description: 'The segment, the territory, or the band by name.' })
  value!: string;

  @Field(() => Int, { description: 'How many of the best clients have it.' })
  clients!: number;

  @Field(() => Float, { description: 'The same in percent of the best clients.' })
  percent!: number;

  @Field(() => Float, { description: 'The percent of all clients that have it: the base rate.' })
  basePercent!: number;

  @Field(() => Float, { description: '`percent` ÷ `basePercent`: always above 1.' })
  lift!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What the quarter of clients whose fees leave most per seat have in common, compared with the rest (ROTRU for IT MSPs). A fee leaves MRR less the cost of the four managed areas: one-off projects and products are not in it.',
})
export class SweetSpot implements Omit<answers.SweetSpot, 'seatsFrom' | 'seatsTo'> {
  @Field(() => String, {
    nullable: true,
    description:
      'The segment of more than half of them, if that is more than its share of all clients; null when there is none.',
  })
  segment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The territory of more than half of them; null as for `segment`.',
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

  @Field(() => [SweetSpotTrait], {
    description:
      'What sets them apart, the strongest first. A value that fewer than five clients have is none.',
  })
  traits!: SweetSpotTrait[];

  @Field({ description: 'They are five or more. Of fewer one client decides.' })
  confident!: boolean;

  @Field({ description: 'The profile, in sentences.' })
  explanation!: string;
}
