import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/pricing-gaps';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { namedClient } from '../client/client.loader';
import { Client } from '../client/client.type';
import { FIRST, PERIOD } from '../client/descriptions';
import { PeriodInput } from '../metric/period.type';
import { PricingGap } from './pricing-gap.type';

@Resolver(() => PricingGap)
export class PricingGapsResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [PricingGap], {
    complexity: COST.question,
    description:
      'Do our prices reflect the cost to serve (ROTRU for IT MSPs)? Clients with a monthly fee below their required seat price, those with the most at stake first. Clients without seats, without a recurring line or without any known cost are left out.',
  })
  pricingGaps(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<answers.PricingGap[]> {
    return answers.pricingGaps(context, period, first);
  }

  @FieldResolver(() => Client)
  client(@Root() { client }: answers.PricingGap, @Ctx() context: RequestContext) {
    return namedClient(context, client);
  }
}
