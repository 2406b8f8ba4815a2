import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/opportunities';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { PERIOD } from '../client/descriptions';
import { PeriodInput } from '../metric/period.type';
import { Opportunity, OpportunityTotal } from './opportunity.type';

@Resolver()
export class OpportunitiesResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [Opportunity], {
    complexity: COST.question,
    description:
      'How to deliver more without more cost (ROTRU for IT MSPs; the low-hanging fruit of Understanding Operational SMART Numbers): hours, revenue and seats freed if each kind of work came to its target, worth most first. Refused with `NO_COST` if no labour cost is known.',
  })
  opportunities(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<answers.Opportunity[]> {
    return answers.opportunities(context, period);
  }

  @Needs('metrics:read', 'financials:read')
  @Query(() => OpportunityTotal, {
    complexity: COST.question,
    description: 'What all `opportunities` of a period come to when every hour is counted once.',
  })
  opportunityTotal(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<answers.OpportunityTotal> {
    return answers.opportunityTotal(context, period);
  }
}
