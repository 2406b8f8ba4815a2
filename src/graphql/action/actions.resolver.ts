import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ActionRow } from '../../answers/actions/action';
import * as known from '../../answers/actions/action';
import { outcomeOf, quarterBefore } from '../../answers/actions/action-outcome';
import { actionList } from '../../answers/actions/read-actions';
import { lastQuarterOver, readQuarter } from '../../answers/measuring/read-quarter';
import { tenant } from '../../answers/measuring/tenant';
import type { Quarter } from '../../numbers/units/period';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
import { namedClient } from '../client/client.loader';
import { clientKeys } from '../client/client-list';
import { Client } from '../client/client.type';
import { COST } from '../limits/cost';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { QuarterScalar } from '../scalars/quarter';
import {
  Action,
  ActionConnection,
  ActionFilter,
  ActionOutcome,
  ExpectedChange,
  toAction,
} from './action.type';

@Resolver(() => Action)
export class ActionsResolver {
  @Query(() => ActionConnection, {
    description:
      'The plan of actions, those due first before the others. A token limited to clients sees those about its clients alone.',
  })
  async actions(
    @Ctx() { scope, tenantId }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('filter', () => ActionFilter, {
      nullable: true,
      description: 'Which actions; all when absent.',
    })
    filter?: ActionFilter | null,
  ): Promise<ActionConnection> {
    const clients = filter?.clients && clientKeys(tenantId, filter.clients);
    const list = actionList(tenantId, { open: filter?.open, clients });
    const page = await readList(scope, list, readPage(args, 2));
    const toNode = (row: ActionRow) => toAction(known.toAction(tenantId, row));
    return toConnection(ActionConnection, page, toNode, () => countList(scope, list));
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description:
      'The client it is about. Null: an area, all of the MSP, or a client deleted since.',
  })
  client(
    @Root() { namedClient: client }: Action,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> | null {
    return client && namedClient(context, client);
  }

  @FieldResolver(() => QuarterScalar, {
    description:
      'The quarter whose report it is decided on, and that later ones are compared with.',
  })
  async quarter(@Root() { action }: Action, @Ctx() context: RequestContext): Promise<Quarter> {
    return quarterBefore(action, await context.once(tenant)).label;
  }

  @FieldResolver(() => ExpectedChange, {
    nullable: true,
    description: 'The effect that is expected. Null: none was promised.',
  })
  expected(@Root() { action: { expected } }: Action): ExpectedChange | null {
    return expected && { metric: expected.metric, by: Number(expected.by) };
  }

  @FieldResolver(() => ActionOutcome, {
    nullable: true,
    complexity: COST.outcome,
    description:
      'What came of it by the end of a quarter. In a quarterly report, what came in its quarter as it stands there.',
  })
  async outcome(
    @Root() action: Action,
    @Ctx() context: RequestContext,
    @Arg('quarter', () => QuarterScalar, {
      nullable: true,
      description:
        'The quarter; when absent, the last that is over, or in a report its own. Refused with `FUTURE_QUARTER` if it has not begun.',
    })
    quarter?: Quarter | null,
  ): Promise<ActionOutcome> {
    const metric = action.action.expected?.metric ?? null;
    if (!quarter && action.reported) return { ...action.reported, metric };
    const facts = await context.once(tenant);
    const asked = quarter ? readQuarter(quarter, facts) : lastQuarterOver(facts);
    const outcome = await outcomeOf(context, action.action, { quarter: asked, closed: false });
    return { ...outcome, metric };
  }
}
