import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { RequestContext } from '../../request/context';
import { text } from '../../tables/column';
import { headcount } from '../../tables/headcount';
import { revenue } from '../../tables/revenue';
import { seatCount } from '../../tables/seat-count';
import { columnsOf, expressions, select } from '../../tables/select';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { ForwardPage } from '../page/page.type';
import { thingOf } from '../thing-of';
import { SentFilter, SentOfClientFilter, SentOrderEnum, type SentOrder } from './sent-filter.type';
import { sentPage } from './sent-list';
import {
  Headcount,
  HeadcountConnection,
  Revenue,
  RevenueConnection,
  SeatCount,
  SeatCountConnection,
} from './sent-record.types';

const ORDER = { nullable: true, defaultValue: 'DAY', description: 'In which order.' } as const;

@ArgsType()
class SentArguments extends ForwardPage {
  @Field(() => SentFilter, { nullable: true, description: 'Which; all when absent.' })
  filter?: SentFilter | null;

  @Field(() => SentOrderEnum, ORDER)
  orderBy?: SentOrder | null;
}

@ArgsType()
class SentOfClientArguments extends ForwardPage {
  @Field(() => SentOfClientFilter, { nullable: true, description: 'Which; all when absent.' })
  filter?: SentOfClientFilter | null;

  @Field(() => SentOrderEnum, ORDER)
  orderBy?: SentOrder | null;
}

const REVENUE = select(
  columnsOf(revenue, 't', 'external_id', 'client_id', 'posted_on', 'kind'),
  columnsOf(revenue, 't', 'invoice_number', 'received_at'),
  expressions({ amount: [text, 'trim_scale(t.amount)::text'] }),
);
const SEATS = columnsOf(
  seatCount,
  't',
  ...(['external_id', 'client_id', 'effective_on', 'seats', 'endpoints'] as const),
  'received_at',
);
const HEADCOUNT = select(
  columnsOf(headcount, 't', 'external_id', 'effective_on', 'received_at'),
  expressions({
    employees: [text, 'trim_scale(t.employees)::text'],
    technical: [text, 'trim_scale(t.technical_employees)::text'],
  }),
);

/** What every record tells of itself. */
const sentBy = (row: { external_id: string; received_at: Date }) => ({
  externalId: row.external_id,
  updatedAt: row.received_at,
});

@Resolver(() => Revenue)
export class RevenueResolver {
  @Query(() => RevenueConnection, {
    description:
      'Money that was invoiced or credited, as it was sent. Deleted records are left out.',
  })
  revenue(
    @Ctx() context: RequestContext,
    @Args(() => SentOfClientArguments) args: SentOfClientArguments,
  ): Promise<RevenueConnection> {
    const records = { select: REVENUE, table: 'revenue', day: 't.posted_on', ofClient: true };
    return sentPage(context, RevenueConnection, records, args, (row) =>
      thingOf(Revenue, {
        ...sentBy(row),
        ...{ clientKey: row.client_id, postedOn: row.posted_on, amount: row.amount },
        ...{ kind: row.kind, invoiceNumber: row.invoice_number },
      }),
    );
  }

  @FieldResolver(() => Client, { nullable: true, description: 'Whose it is, if anybody’s.' })
  client(
    @Root() { clientKey }: Revenue,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> | null {
    return clientKey === null ? null : context.once(clientByKey).load(clientKey);
  }
}

@Resolver(() => SeatCount)
export class SeatCountResolver {
  @Query(() => SeatCountConnection, {
    description: 'Counts of seats and endpoints, as they were sent. Deleted records are left out.',
  })
  seatCounts(
    @Ctx() context: RequestContext,
    @Args(() => SentOfClientArguments) args: SentOfClientArguments,
  ): Promise<SeatCountConnection> {
    const records = { select: SEATS, table: 'seat_count', day: 't.effective_on', ofClient: true };
    return sentPage(context, SeatCountConnection, records, args, (row) =>
      thingOf(SeatCount, {
        ...sentBy(row),
        ...{ clientKey: row.client_id, effectiveOn: row.effective_on },
        ...{ seats: row.seats, endpoints: row.endpoints },
      }),
    );
  }

  @FieldResolver(() => Client, { nullable: true, description: 'Whose they are.' })
  client(@Root() { clientKey }: SeatCount, @Ctx() context: RequestContext): Promise<Client | null> {
    return context.once(clientByKey).load(clientKey);
  }
}

@Resolver()
export class HeadcountResolver {
  @Query(() => HeadcountConnection, {
    description: 'How many people the MSP employs, as it was sent. Deleted records are left out.',
  })
  headcounts(
    @Ctx() context: RequestContext,
    @Args(() => SentArguments) args: SentArguments,
  ): Promise<HeadcountConnection> {
    demandAllClients(context.actor, 'A headcount');
    const records = {
      select: HEADCOUNT,
      table: 'headcount',
      day: 't.effective_on',
      ofClient: false,
    };
    return sentPage(context, HeadcountConnection, records, args, (row) =>
      thingOf(Headcount, {
        ...sentBy(row),
        ...{ effectiveOn: row.effective_on, employees: row.employees },
        technicalEmployees: row.technical,
      }),
    );
  }
}
