import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/profit-drains';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { namedClient } from '../client/client.loader';
import { Client } from '../client/client.type';
import { FIRST, PERIOD } from '../client/descriptions';
import { PeriodInput } from '../metric/period.type';
import { ProfitDrain } from './profit-drain.type';

@Resolver(() => ProfitDrain)
export class ProfitDrainsResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [ProfitDrain], {
    complexity: COST.question,
    description:
      'Which clients drain profitability (ROTRU for IT MSPs)? Lists those that leave less than the target margin of their service revenue, the largest shortfall first. Each comes with what drives it most, compared with the MSP’s average client of its size.',
  })
  profitDrains(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<answers.ProfitDrain[]> {
    return answers.profitDrains(context, period, first);
  }

  @FieldResolver(() => Client)
  client(@Root() { client }: answers.ProfitDrain, @Ctx() context: RequestContext) {
    return namedClient(context, client);
  }
}
