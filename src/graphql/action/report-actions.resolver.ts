import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { livingOf } from '../../answers/report/report-actions';
import type * as answers from '../../answers/report/quarterly-report';
import { RequestContext } from '../../request/context';
import { QuarterlyReport } from '../report/quarterly-report.type';
import { Action, toAction } from './action.type';

@Resolver(() => QuarterlyReport)
export class ReportActionsResolver {
  @FieldResolver(() => [Action], {
    description:
      'The actions decided on by its quarter that are open, or were closed since the quarter before began, each with what came of it (`outcome`). Of a kept report they are as they were, and those about clients deleted since are in the texts only; empty in one kept before there were any.',
  })
  async actions(
    @Root() { content }: answers.QuarterlyReport,
    @Ctx() context: RequestContext,
  ): Promise<Action[]> {
    const living = await livingOf(context, content.actions ?? []);
    return living.map((action) => {
      const { addedAt, outcome } = action;
      return toAction({ ...action, addedAt: new Date(addedAt) }, outcome);
    });
  }
}
