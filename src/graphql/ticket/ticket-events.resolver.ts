import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { readPage } from '../../request/page';
import { toConnection } from '../page/connection.type';
import { pagesUnder } from '../page/lists.loader';
import { ForwardPage } from '../page/page.type';
import {
  EVENTS_OF_TICKET,
  TICKET_EVENT_ORDER_WIDTH,
  ticketEventList,
  toTicketEvent,
} from './ticket-event.loader';
import { TicketEvent, TicketEventConnection } from './ticket-event.type';
import { ticketAsEvidence } from './ticket.loader';
import { Ticket } from './ticket.type';

@Resolver(() => Ticket)
export class TicketEventsResolver {
  @FieldResolver(() => TicketEventConnection, {
    description: 'What happened to it, oldest first, as its source tells.',
  })
  async events(
    @Root() { sourceKey, externalId }: Ticket,
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
  ): Promise<TicketEventConnection> {
    const asked = readPage(args, TICKET_EVENT_ORDER_WIDTH);
    const pages = pagesUnder(context, 'events of a ticket', null, asked, () => ({
      list: ticketEventList(context.tenantId),
      under: EVENTS_OF_TICKET,
    }));
    const parent = [sourceKey, externalId];
    const page = await pages.page(parent);
    return toConnection(TicketEventConnection, page, toTicketEvent, () => pages.count(parent));
  }
}

@Resolver(() => TicketEvent)
export class TicketEventResolver {
  @FieldResolver(() => Ticket, {
    nullable: true,
    description: 'Of MERGED: the ticket it was merged into, as last known.',
  })
  mergedInto(
    @Root() { mergedIntoKey }: TicketEvent,
    @Ctx() context: RequestContext,
  ): Promise<Ticket | null> | null {
    return mergedIntoKey && context.once(ticketAsEvidence).load(mergedIntoKey);
  }
}
