import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import { closedMonths, closeMonth } from '../../answers/report/close-month';
import { demandAllClients } from '../../auth/actor';
import type { Month } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { MonthScalar } from '../scalars/month';
import { ClosedMonth } from './closed-month.type';

@Resolver()
export class CloseMonthResolver {
  @Needs('metrics:read')
  @Query(() => [ClosedMonth], { description: 'The months that were closed, newest first.' })
  closedMonths(@Ctx() { scope }: RequestContext): Promise<ClosedMonth[]> {
    return closedMonths(scope);
  }

  @Needs('settings:write')
  @Mutation(() => ClosedMonth, {
    complexity: COST.wholeMonth,
    description:
      'Freezes a month as it is presented now, its bands included, for the view AS_CLOSED; whatever waits is counted first. With the last month of a quarter its `quarterlyReport` is kept too. It cannot be undone: what changes later shows in the view CURRENT and in `restatements`. Not over yet: `MONTH_NOT_OVER`; closed before: `MONTH_ALREADY_CLOSED`; records coming in all the while, or more waiting than can be counted now: `MONTH_STALE`; something that could not be counted: `MONTH_NOT_COUNTED`.',
  })
  closeMonth(
    @Ctx() context: RequestContext,
    @Arg('month', () => MonthScalar, { description: 'The month to close.' }) month: Month,
  ): Promise<ClosedMonth> {
    demandAllClients(context.actor, 'Closing a month');
    const { tenantId, clock, actor } = context;
    const closing = { month, by: actor.subject };
    return context.write((database) =>
      closeMonth(database, tenantId, clock, closing, context.refreshSeconds),
    );
  }
}
