import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/mrr-bridge';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { PeriodInput } from '../metric/period.type';
import { MrrMovement } from './mrr-movement.type';

@Resolver()
export class MrrBridgeResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [MrrMovement], {
    complexity: COST.question,
    description:
      'What came, grew, shrank and left between each month’s MRR and the next. Months that have not begun, and months before the first record of agreements or revenue, are left out. A token limited to clients gets the bridge of its clients.',
  })
  mrrBridge(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, {
      description:
        'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240.',
    })
    period: PeriodInput,
  ): Promise<answers.MrrMovement[]> {
    return answers.mrrBridge(context, period);
  }
}
