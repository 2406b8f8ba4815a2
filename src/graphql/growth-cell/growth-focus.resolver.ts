import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/growth-focus';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { FIRST, PERIOD } from '../client/descriptions';
import { PeriodInput } from '../metric/period.type';
import { GrowthCell } from './growth-cell.type';

@Resolver()
export class GrowthFocusResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [GrowthCell], {
    complexity: COST.question,
    description:
      'Where should sales and marketing focus (RO)? Every market that has clients, by contribution per seat and then per hour, to two decimals.',
  })
  growthFocus(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<answers.GrowthCell[]> {
    return answers.growthFocus(context, period, first);
  }
}
