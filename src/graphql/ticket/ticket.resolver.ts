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
import {
  BY_EXTERNAL_ID,
  byUpdate,
  LIST_ORDER,
  ListOrderEnum,
  type ListOrder,
} from '../page/list-order';
import { ForwardPage } from '../page/page.type';
import { technicianByKey } from '../technician/technician.loader';
import { Technician } from '../technician/technician.type';
import {
  TICKET_ORDER_WIDTH,
  TICKETS_OF_CLIENT,
  ticketAsEvidence,
  ticketList,
  toTicket,
  type TicketRow,
} from './ticket.loader';
import { TicketFilter } from './ticket-filter.type';
import { Ticket, TicketConnection } from './ticket.type';

/** Who worked on what is staff's own matter. */
function ticketsAsked(context: RequestContext, filter?: TicketFilter | null) {
  if (filter?.technicians) context.demand('staff:read');
  return ticketList(context.tenantId, filter);
}

@Resolver(() => Ticket)
export class TicketResolver {
  @Query(() => TicketConnection, {
    description: 'Tickets this token may see, newest first. Deleted ones are left out.',
  })
  async tickets(
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('filter', () => TicketFilter, {
      nullable: true,
      description: 'Which tickets; all when absent.',
    })
    filter?: TicketFilter | null,
    @Arg('orderBy', () => ListOrderEnum, LIST_ORDER) orderBy?: ListOrder | null,
  ): Promise<TicketConnection> {
    const { scope, tenantId } = context;
    const list = byUpdate(ticketsAsked(context, filter), BY_EXTERNAL_ID('t'), filter, orderBy);
    const page = await readList(scope, list, readPage(args, list.order.length));
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

  @FieldResolver(() => Technician, { nullable: true, description: 'Whom it is assigned to.' })
  technician(
    @Root() { technicianKey }: Ticket,
    @Ctx() context: RequestContext,
  ): Promise<Technician | null> | null {
    return technicianKey === null ? null : context.once(technicianByKey).load(technicianKey);
  }

  @FieldResolver(() => Ticket, {
    nullable: true,
    description:
      'The ticket it was merged into, as last known. Its time and touches are in that one. Null: it stands by itself.',
  })
  mergedInto(
    @Root() { mergedIntoKey }: Ticket,
    @Ctx() context: RequestContext,
  ): Promise<Ticket | null> | null {
    return mergedIntoKey && context.once(ticketAsEvidence).load(mergedIntoKey);
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
      list: byUpdate(ticketsAsked(context, filter), BY_EXTERNAL_ID('t'), filter, 'USUAL'),
      under: TICKETS_OF_CLIENT,
    }));
    const page = await pages.page([key]);
    const toNode = (row: TicketRow) => toTicket(tenantId, row);
    return toConnection(TicketConnection, page, toNode, () => pages.count([key]));
  }
}
