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
      'Freezes a month as it is presented now, including its bands, for the view AS_CLOSED. Everything that waits is counted first. Closing the last month of a quarter keeps its `quarterlyReport` too. It cannot be undone: later changes show in the view CURRENT and in `restatements`. Refused with `MONTH_NOT_OVER` if the month is not over, `MONTH_ALREADY_CLOSED` if it was closed before, `MONTH_STALE` if records keep coming in or more waits than can be counted now, and `MONTH_NOT_COUNTED` if something could not be counted.',
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
