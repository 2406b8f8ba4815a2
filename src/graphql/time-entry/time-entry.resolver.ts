import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
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
import { ticketAsEvidence } from '../ticket/ticket.loader';
import { Ticket } from '../ticket/ticket.type';
import {
  TIME_ENTRIES_OF_TICKET,
  TIME_ENTRY_ORDER_WIDTH,
  timeEntryList,
  toTimeEntry,
  type TimeEntryRow,
} from './time-entry.loader';
import { TimeEntry, TimeEntryConnection, TimeEntryFilter } from './time-entry.type';

@Resolver(() => TimeEntry)
export class TimeEntryResolver {
  @Query(() => TimeEntryConnection, {
    description: 'Time entries this token may see, newest first. Deleted ones are left out.',
  })
  async timeEntries(
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('filter', () => TimeEntryFilter, {
      nullable: true,
      description: 'Which entries; all when absent.',
    })
    filter?: TimeEntryFilter | null,
    @Arg('orderBy', () => ListOrderEnum, LIST_ORDER) orderBy?: ListOrder | null,
  ): Promise<TimeEntryConnection> {
    const { scope, tenantId } = context;
    if (filter?.technicians) context.demand('staff:read');
    const list = byUpdate(timeEntryList(tenantId, filter), BY_EXTERNAL_ID('e'), filter, orderBy);
    const page = await readList(scope, list, readPage(args, list.order.length));
    const toNode = (row: TimeEntryRow) => toTimeEntry(tenantId, row);
    return toConnection(TimeEntryConnection, page, toNode, () => countList(scope, list));
  }

  @FieldResolver(() => Ticket, {
    nullable: true,
    description:
      'The ticket it was worked on, if any, as last known, even if it was deleted since.',
  })
  ticket(
    @Root() { ticketKey }: TimeEntry,
    @Ctx() context: RequestContext,
  ): Promise<Ticket | null> | null {
    return ticketKey && context.once(ticketAsEvidence).load(ticketKey);
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description:
      'The client it was worked for: that of its ticket, or else the one it names. Null for internal time.',
  })
  client(
    @Root() { clientKey }: TimeEntry,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> | null {
    return clientKey === null ? null : context.once(clientAsEvidence).load(clientKey);
  }

  @FieldResolver(() => Technician, { nullable: true, description: 'Who worked it, if known.' })
  technician(
    @Root() { technicianKey }: TimeEntry,
    @Ctx() context: RequestContext,
  ): Promise<Technician | null> | null {
    return technicianKey === null ? null : context.once(technicianByKey).load(technicianKey);
  }
}

@Resolver(() => Ticket)
export class TicketTimeEntriesResolver {
  @FieldResolver(() => TimeEntryConnection, {
    description: 'Time worked on it, newest first.',
  })
  async timeEntries(
    @Root() { sourceKey, externalId }: Ticket,
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
  ): Promise<TimeEntryConnection> {
    const { tenantId } = context;
    const asked = readPage(args, TIME_ENTRY_ORDER_WIDTH);
    const pages = pagesUnder(context, 'time of a ticket', null, asked, () => ({
      list: timeEntryList(tenantId, null),
      under: TIME_ENTRIES_OF_TICKET,
    }));
    const parent = [sourceKey, externalId];
    const page = await pages.page(parent);
    const toNode = (row: TimeEntryRow) => toTimeEntry(tenantId, row);
    return toConnection(TimeEntryConnection, page, toNode, () => pages.count(parent));
  }
}
