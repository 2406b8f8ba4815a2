import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/scorecard';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { QuarterScalar } from '../scalars/quarter';
import type { Quarter } from '../../numbers/units/period';
import { QUARTER } from '../client/descriptions';
import { Scorecard, ScorecardItem } from './scorecard.type';

@Resolver()
export class ScorecardResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => Scorecard, {
    complexity: COST.question,
    description:
      'The world-class scorecard of a quarter (TruMethods Framework Foundations): margin, service revenue per employee, net new MRR, quality of support, and SMART numbers on target. A token limited to clients gets what its clients have; staff have no value then.',
  })
  scorecard(
    @Ctx() context: RequestContext,
    @Arg('quarter', () => QuarterScalar, { description: QUARTER }) quarter: Quarter,
  ): Promise<answers.Scorecard> {
    return answers.scorecard(context, quarter);
  }
}

@Resolver(() => ScorecardItem)
export class ScorecardItemResolver {
  @FieldResolver()
  metric(@Root() item: ScorecardItem): MetricKey | null {
    return item.metric;
  }
}
