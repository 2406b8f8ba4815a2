import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as saved from '../../answers/alerts/save-alert';
import { RequestContext } from '../../request/context';
import { namedClient } from '../client/client.loader';
import { Client } from '../client/client.type';
import { Needs } from '../needs';
import { Alert, AlertInput, AlertPayload, toAlert } from './alert.type';

@Resolver(() => Alert)
export class AlertResolver {
  @Query(() => [Alert], {
    description:
      'What the MSP wants to be told about, in the order in which it was saved first. A token limited to clients sees alerts about its clients, and one without `financials:read` none about money.',
  })
  async alerts(@Ctx() context: RequestContext): Promise<Alert[]> {
    return (await saved.visibleAlerts(context)).map(toAlert);
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description: 'The client it is about. Null: an area, or all of the MSP.',
  })
  client(
    @Root() { namedClient: client }: Alert,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> | null {
    return client && namedClient(context, client);
  }

  @Needs('webhooks:write', 'metrics:read')
  @Mutation(() => AlertPayload, {
    description:
      'Saves an alert, new or said anew. It is held against the last whole months within seconds, and again whenever something is counted or a month is over; each crossing is one event `TARGET_CROSSED`. What makes no sense is refused, with the field and what to do about it: `BAD_ALERT`, `NOT_FOUND`. There are at most 500 (`TOO_MANY_ALERTS`).',
  })
  async saveAlert(
    @Ctx() context: RequestContext,
    @Arg('input', () => AlertInput, { description: 'The alert.' }) input: AlertInput,
  ): Promise<AlertPayload> {
    return { alert: toAlert(await saved.saveAlert(context, input)) };
  }

  @Needs('webhooks:write', 'metrics:read')
  @Mutation(() => AlertPayload, {
    description: 'Removes an alert, and answers with it as it was.',
  })
  async removeAlert(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id, from `alerts`. No such alert: `NOT_FOUND`.' })
    id: string,
  ): Promise<AlertPayload> {
    return { alert: toAlert(await saved.removeAlert(context, id)) };
  }
}
