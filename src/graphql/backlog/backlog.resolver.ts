import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import type { Driver as Cause } from '../../answers/drivers/driver';
import * as answers from '../../answers/questions/backlog';
import { backlogGrowth } from '../../answers/questions/backlog-growth';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { DateScalar } from '../scalars/date';
import { readDate } from '../../scalars/date';
import { Driver } from '../driver/driver.type';
import { Backlog } from './backlog.type';

@Resolver(() => Backlog)
export class BacklogResolver {
  @Needs('metrics:read')
  @Query(() => Backlog, {
    complexity: COST.question,
    description:
      'The reactive tickets open at the end of a day, and why there are so many. As known now: late closes and merges included. A token limited to clients gets theirs.',
  })
  backlog(
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, {
      description:
        'The day. After today: `FUTURE_DATE`. Before the month of the first known ticket: `DATA_INCOMPLETE`.',
    })
    date: string,
  ): Promise<answers.Backlog> {
    return answers.backlog(context, readDate(date, 'on'));
  }

  @FieldResolver(() => [Driver])
  growth(@Root() { on }: answers.Backlog, @Ctx() context: RequestContext): Promise<Cause[]> {
    return backlogGrowth(context, on);
  }
}
