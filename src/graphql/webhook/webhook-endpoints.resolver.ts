import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { readPage } from '../../request/page';
import { readEndpoints } from '../../webhooks/endpoint-row';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { toConnection } from '../page/connection.type';
import { pagesUnder } from '../page/lists.loader';
import { ForwardPage } from '../page/page.type';
import { DeliveryConnection } from './delivery.type';
import { deliveryList, OF_ENDPOINT, toDelivery } from './delivery.loader';
import { toEndpoint } from './to-endpoint';
import { WebhookEndpoint } from './webhook-endpoint.type';

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointsResolver {
  @Query(() => [WebhookEndpoint], {
    description: 'Where events are sent, in the order in which the endpoints were added.',
  })
  async webhookEndpoints(@Ctx() { scope, tenantId }: RequestContext): Promise<WebhookEndpoint[]> {
    return (await readEndpoints(scope)).map((row) => toEndpoint(tenantId, row));
  }

  @FieldResolver(() => [Client], {
    nullable: true,
    description:
      'Only the events of these clients, but for those deleted since. Null: all events, those of the whole MSP too.',
  })
  async clients(
    @Root() { clientKeys }: WebhookEndpoint,
    @Ctx() context: RequestContext,
  ): Promise<Client[] | null> {
    if (clientKeys === null) return null;
    const loader = context.once(clientByKey);
    const clients = await Promise.all(clientKeys.map((key) => loader.load(key)));
    return clients.filter((client) => client !== null);
  }

  @FieldResolver(() => DeliveryConnection, {
    description: 'What was sent or waits to be, the newest event first.',
  })
  async deliveries(
    @Root() { key }: WebhookEndpoint,
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
  ): Promise<DeliveryConnection> {
    const asked = readPage(args, 1);
    const pages = pagesUnder(context, 'deliveries', null, asked, () => ({
      list: deliveryList(context.tenantId),
      under: OF_ENDPOINT,
    }));
    const page = await pages.page([key]);
    return toConnection(DeliveryConnection, page, toDelivery, () => pages.count([key]));
  }
}
