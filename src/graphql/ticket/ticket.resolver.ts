import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
import { agreementAsEvidence } from '../agreement/agreement.loader';
import { Agreement } from '../agreement/agreement.type';
import { clientAsEvidence } from '../client/client.loader';
import { Client } from '../client/client.type';
import { toConnection } from '../page/connection.type';
import { pagesUnder } from '../page/lists.loader';
import { ForwardPage } from '../page/page.type';
import {
  TICKET_ORDER_WIDTH,
  TICKETS_OF_CLIENT,
  ticketList,
  toTicket,
  type TicketRow,
} from './ticket.loader';
import { Ticket, TicketConnection, TicketFilter } from './ticket.type';

@Resolver(() => Ticket)
export class TicketResolver {
  @Query(() => TicketConnection, {
    description: 'Tickets this token may see, newest first. Deleted ones are left out.',
  })
  async tickets(
    @Ctx() { scope, tenantId }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('filter', () => TicketFilter, {
      nullable: true,
      description: 'Which tickets; all when absent.',
    })
    filter?: TicketFilter | null,
  ): Promise<TicketConnection> {
    const list = ticketList(tenantId, filter);
    const page = await readList(scope, list, readPage(args, TICKET_ORDER_WIDTH));
    const toNode = (row: TicketRow) => toTicket(tenantId, row);
    return toConnection(TicketConnection, page, toNode, () => countList(scope, list));
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description:
      'Whose ticket it is. Null: nobody’s. It counts in no number; the time on it is internal.',
  })
  client(
    @Root() { clientKey }: Ticket,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> | null {
    return clientKey === null ? null : context.once(clientAsEvidence).load(clientKey);
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description:
      'The agreement it is worked under, as its source says. As last known, deleted since or not.',
  })
  agreement(
    @Root() { agreementKey }: Ticket,
    @Ctx() context: RequestContext,
  ): Promise<Agreement | null> | null {
    return agreementKey === null ? null : context.once(agreementAsEvidence).load(agreementKey);
  }
}

@Resolver(() => Client)
export class ClientTicketsResolver {
  @FieldResolver(() => TicketConnection, {
    description: 'Its tickets, newest first.',
  })
  async tickets(
    @Root() { key }: Client,
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('filter', () => TicketFilter, { nullable: true, description: 'Which of its tickets.' })
    filter?: TicketFilter | null,
  ): Promise<TicketConnection> {
    const { tenantId } = context;
    const asked = readPage(args, TICKET_ORDER_WIDTH);
    const pages = pagesUnder(context, 'tickets of a client', filter, asked, () => ({
      list: ticketList(tenantId, filter),
      under: TICKETS_OF_CLIENT,
    }));
    const page = await pages.page([key]);
    const toNode = (row: TicketRow) => toTicket(tenantId, row);
    return toConnection(TicketConnection, page, toNode, () => pages.count([key]));
  }
}
