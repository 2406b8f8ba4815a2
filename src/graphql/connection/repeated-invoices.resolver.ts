import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { countList, readList, type List } from '../../request/list-query';
import { readPage } from '../../request/page';
import { numbered, ofOneNumber } from '../../rollup/told-by-ledger';
import { date, int, numeric, text } from '../../tables/column';
import { expressions } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { RepeatedInvoice, RepeatedInvoiceConnection } from './repeated-invoice.type';

const money = numeric(19, 4);
const COLUMNS = expressions({
  client: [int, 'o.client_id'],
  number: [text, 'o.invoice_number'],
  source: [text, 'o.source'],
  posted_on: [date, 'o.posted_on'],
  amount: [money, 'o.amount'],
  ledger: [text, 'b.source'],
  booked_on: [date, 'b.posted_on'],
  booked_amount: [money, 'b.amount'],
  difference: [money, 'b.amount - o.amount'],
});
type PairRow = RowOf<typeof COLUMNS>;

/** The newest first, each with what the books say. */
const pairs = (tenantId: number, differing: boolean): List<PairRow> => ({
  select: COLUMNS,
  from: `${numbered(tenantId)} o JOIN ${numbered(tenantId)} b
    ON NOT o.ledger AND b.ledger AND b.client_id = o.client_id AND ${ofOneNumber('o', 'b')}`,
  order: [
    { sql: 'o.posted_on', type: 'date' },
    { sql: 'o.client_id', type: 'int' },
    { sql: 'o.source_id', type: 'int' },
    { sql: 'o.invoice_number', type: 'text' },
    { sql: 'b.source_id', type: 'int' },
    { sql: 'b.invoice_number', type: 'text' },
  ],
  descending: true,
  where: () => [differing ? 'b.amount <> o.amount' : 'true'],
});

const toInvoice = (row: PairRow): RepeatedInvoice =>
  Object.assign(new RepeatedInvoice(), {
    ...{ clientKey: row.client, number: row.number, source: row.source, amount: row.amount },
    ...{ postedOn: row.posted_on, ledger: row.ledger, bookedOn: row.booked_on },
    ...{ bookedAmount: row.booked_amount, difference: row.difference },
  });

@Resolver(() => RepeatedInvoice)
export class RepeatedInvoicesResolver {
  @Query(() => RepeatedInvoiceConnection, {
    description:
      'The invoices that the books and another source tell of, by number, the newest first: what each says, and what differs. They count once, by the books.',
  })
  async repeatedInvoices(
    @Ctx() { scope, tenantId }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('differing', () => Boolean, {
      defaultValue: false,
      description: 'Only those whose amounts differ.',
    })
    differing: boolean,
  ): Promise<RepeatedInvoiceConnection> {
    const list = pairs(tenantId, differing);
    const page = await readList(scope, list, readPage(args, list.order.length));
    return toConnection(RepeatedInvoiceConnection, page, toInvoice, () => countList(scope, list));
  }

  @FieldResolver(() => Client)
  async client(
    @Ctx() context: RequestContext,
    @Root() { clientKey }: RepeatedInvoice,
  ): Promise<Client> {
    return (await context.once(clientByKey).load(clientKey))!;
  }
}
