import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/pricing-gaps';
import { Money } from '../money';
import { DecimalScalar } from '../scalars/decimal';
import { Client } from '../client/client.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A client whose all-in seat price is below the price that its cost to serve asks for (ROTRU for IT MSPs). Money in the MSP’s currency.',
})
export class PricingGap implements answers.PricingGap {
  @Field(() => Client, { description: 'The client.' })
  client!: Client;

  @Money()
  @Field(() => Float, { description: 'What a seat brings a month: the metric AISP.' })
  aisp!: number;

  @Money()
  @Field(() => Float, {
    description:
      'What a seat would have to bring for the target margin: the metric REQUIRED_SEAT_PRICE.',
  })
  requiredSeatPrice!: number;

  @Money()
  @Field(() => Float, {
    nullable: true,
    description:
      'The same with the overhead of the whole MSP in the cost: the metric FULL_SEAT_PRICE. Null to a token limited to clients.',
  })
  fullSeatPrice!: number | null;

  @Money()
  @Field(() => Float, {
    description:
      'AISP less the price it is held against (the setting seatPriceBasis), a seat and month: the metric PRICE_GAP. Below 0.',
  })
  gap!: number;

  @Field(() => DecimalScalar, {
    description:
      'The gap on the client’s seats under an agreement, in an average month of the period. Above 0.',
  })
  monthlyRevenueAtStake!: string;

  @Field({
    description:
      'Hours without a known cost are in it: the required price is at least this, and the gap at least so wide.',
  })
  atLeast!: boolean;

  @Field({ description: 'The arithmetic, in a sentence.' })
  explanation!: string;
}
