import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { Restatement } from './restatement.type';
import { metric } from '../../numbers/metrics/catalogue';
import type { Month } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import type { Restatement as Line } from '../../rollup/close/restatement';
import { readRestatements } from '../../rollup/close/restatements';
import { MonthScalar } from '../../scalars/month';
import { tenant } from '../../answers/measuring/tenant';

const toRestatement = ({ clientId, label, causes, ...line }: Line): Restatement => {
  const { unit } = metric(line.key);
  return Object.assign(new Restatement(), line, {
    clientKey: clientId,
    named: label,
    causes: causes.map((cause) => ({ ...cause, unit })),
  });
};

@Resolver(() => Restatement)
export class RestatementsResolver {
  @Needs('metrics:read')
  @Query(() => [Restatement], {
    description:
      'What of a closed month is not as it was presented: every number that moved, by client, for what has no client, and for the whole MSP where clients do not add up to it, as in a percentile; each with its causes. Money only with the scope `financials:read`. Not closed: `MONTH_NOT_CLOSED`. A fixed number of statements.',
  })
  async restatements(
    @Ctx() context: RequestContext,
    @Arg('month', () => MonthScalar, { description: 'A closed month.' }) month: Month,
  ): Promise<Restatement[]> {
    const lines = await readRestatements(context.scope, month, await context.once(tenant));
    const money = context.actor.scopes.has('financials:read');
    return lines.filter(({ key }) => money || !metric(key).financial).map(toRestatement);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Whose number: the client’s name, which needs the scope `clients:read`, "No client", or "The whole MSP".',
  })
  label(@Root() { clientKey, named }: Restatement, @Ctx() context: RequestContext): string {
    if (clientKey !== null) context.demand('clients:read');
    return named;
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description: 'Whose number. Null: no client, the whole MSP, or a client deleted since.',
  })
  client(
    @Root() { clientKey }: Restatement,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> | null {
    return clientKey === null ? null : context.once(clientByKey).load(clientKey);
  }
}
