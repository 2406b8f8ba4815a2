import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/restatements';
import type { Month } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { MonthScalar } from '../scalars/month';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { Restatement } from './restatement.type';

@Resolver(() => Restatement)
export class RestatementsResolver {
  @Needs('metrics:read')
  @Query(() => [Restatement], {
    complexity: COST.restatements,
    description:
      'The numbers of a closed month that differ from those presented in the digits they are shown with, each with its causes. They are listed by client, for what has no client, and for the whole MSP where clients do not add up to it, as in a percentile. Money only with the scope `financials:read`. Not closed: `MONTH_NOT_CLOSED`.',
  })
  restatements(
    @Ctx() context: RequestContext,
    @Arg('month', () => MonthScalar, { description: 'A closed month.' }) month: Month,
  ): Promise<answers.Restatement[]> {
    return answers.restatements(context, month);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Whose number: the client’s name, which needs the scope `clients:read`, "No client", or "The whole MSP".',
  })
  label(@Root() { clientId, label }: answers.Restatement, @Ctx() context: RequestContext): string {
    if (clientId !== null) context.demand('clients:read');
    return label;
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description: 'Whose number. Null: no client, the whole MSP, or a client deleted since.',
  })
  client(
    @Root() { clientId }: answers.Restatement,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> | null {
    return clientId === null ? null : context.once(clientByKey).load(clientId);
  }
}
