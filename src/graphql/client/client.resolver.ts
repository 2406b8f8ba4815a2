import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import * as known from '../../answers/clients/client.loader';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
import { DateScalar } from '../scalars/date';
import { readDate } from '../../scalars/date';
import { toConnection } from '../page/connection.type';
import { BY_NUMBER, byUpdate, LIST_ORDER, ListOrderEnum, type ListOrder } from '../page/list-order';
import { TwoWayPage } from '../page/page.type';
import { clientList } from './client-list';
import { toClient } from './client.loader';
import { Client, ClientConnection, ClientFilter } from './client.type';
import { countsOn } from './seat-counts.loader';

const ON = 'The day; today in the MSP’s time zone when absent. Not a date: `BAD_DATE`.';

@Resolver(() => Client)
export class ClientResolver {
  @Query(() => ClientConnection, {
    description: 'The clients this token may see, by name.',
  })
  async clients(
    @Ctx() { scope, tenantId }: RequestContext,
    @Args(() => TwoWayPage) args: TwoWayPage,
    @Arg('filter', () => ClientFilter, {
      nullable: true,
      description: 'Which clients; all when absent.',
    })
    filter?: ClientFilter | null,
    @Arg('orderBy', () => ListOrderEnum, LIST_ORDER) orderBy?: ListOrder | null,
  ): Promise<ClientConnection> {
    const list = byUpdate(clientList(tenantId, filter), BY_NUMBER('c'), filter, orderBy);
    const page = await readList(scope, list, readPage(args, list.order.length));
    return toConnection(
      ClientConnection,
      page,
      (row) => toClient(known.toClient(tenantId, row)),
      () => countList(scope, list),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Seats (end users) counted on a day. Before the first count, the first is carried back. Null: never counted.',
  })
  seats(
    @Root() { key }: Client,
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true, description: ON }) on?: string | null,
  ): Promise<number | null> {
    return countsOn(context, 'seats', on ? readDate(on, 'on') : null).load(key);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Supported devices counted on a day; the rest as for `seats`.',
  })
  endpoints(
    @Root() { key }: Client,
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true, description: ON }) on?: string | null,
  ): Promise<number | null> {
    return countsOn(context, 'endpoints', on ? readDate(on, 'on') : null).load(key);
  }
}
