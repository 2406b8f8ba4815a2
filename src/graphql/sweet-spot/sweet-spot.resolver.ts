import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/sweet-spot';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { namedClient } from '../client/client.loader';
import { Client } from '../client/client.type';
import { LAST_YEAR } from '../client/descriptions';
import { PeriodInput } from '../metric/period.type';
import { SweetSpot } from './sweet-spot.type';

@Resolver(() => SweetSpot)
export class SweetSpotResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => SweetSpot, {
    complexity: COST.question,
    description:
      'What is our sweet spot (ROTRU for IT MSPs)? Compares the quarter of clients (rounded up) whose fees leave most per seat and month with the rest. Refused with `TOO_FEW_CLIENTS` if seats, fee and cost are known of fewer than two clients.',
  })
  sweetSpot(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { nullable: true, description: LAST_YEAR })
    period?: PeriodInput | null,
  ): Promise<answers.SweetSpot> {
    return answers.sweetSpot(context, period);
  }

  @FieldResolver(() => [Client])
  clients(@Root() { clients }: answers.SweetSpot, @Ctx() context: RequestContext) {
    return Promise.all(clients.map((client) => namedClient(context, client)));
  }
}
