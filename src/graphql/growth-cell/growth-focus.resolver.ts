import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/growth-focus';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { FIRST, LAST_YEAR } from '../client/descriptions';
import { PeriodInput } from '../metric/period.type';
import { GrowthCell } from './growth-cell.type';

@Resolver()
export class GrowthFocusResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [GrowthCell], {
    complexity: COST.question,
    description:
      'Where should sales and marketing focus (ROTRU for IT MSPs)? Every market that has clients, by recurring contribution per seat and then per hour, to two decimals. Markets of fewer than five clients are pooled into their segment, then into the rest; cells with enough clients come first.',
  })
  growthFocus(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { nullable: true, description: LAST_YEAR })
    period?: PeriodInput | null,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<answers.GrowthCell[]> {
    return answers.growthFocus(context, period, first);
  }
}
