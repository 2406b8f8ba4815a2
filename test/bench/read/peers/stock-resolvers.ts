import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Between, type QueryRunner } from 'typeorm';
import { grouped } from '../../../../src/rollup/grouped';
import { readNumericId } from '../../../../src/scalars/global-id';
import { addedUp, valueByHand, type MetricByHand } from '../metrics-by-hand';
import { StockClient, StockMonth, StockTicket } from './stock-entities';
import {
  ClientPage,
  MetricEnum,
  PeriodInput,
  StockMsp,
  Table,
  TableQuery,
  TicketPage,
  Value,
} from './stock-types';

export interface StockContext {
  readonly tenantId: number;
  readonly runner: QueryRunner;
}

const within = ({ from, to }: PeriodInput) => Between(`${from}-01`, `${to}-01`);

const toValue = (month: string, key: MetricByHand, rows: readonly StockMonth[]): Value => ({
  period: { from: month.slice(0, 7) },
  value: valueByHand(key, addedUp(rows)),
});

@Resolver()
export class StockResolver {
  @Query(() => ClientPage)
  async clients(
    @Ctx() { runner, tenantId }: StockContext,
    @Arg('first', () => Int) first: number,
  ): Promise<ClientPage> {
    const nodes = await runner.manager.find(StockClient, {
      where: { tenantId, deleted: false, internal: false },
      order: { name: 'ASC', id: 'ASC' },
      relations: { months: true },
      take: first,
    });
    return { nodes };
  }

  @Query(() => StockClient, { nullable: true })
  client(
    @Ctx() { runner, tenantId }: StockContext,
    @Arg('id', () => ID) id: string,
  ): Promise<StockClient | null> {
    return runner.manager.findOne(StockClient, {
      where: { tenantId, id: readNumericId(id, 'client', tenantId) ?? 0 },
      relations: { months: true },
    });
  }

  @Query(() => StockMsp)
  msp(): StockMsp {
    return { id: 'msp' };
  }

  @Query(() => Table)
  async metrics(
    @Ctx() { runner, tenantId }: StockContext,
    @Arg('query', () => TableQuery) { metrics, period }: TableQuery,
  ): Promise<Table> {
    const found = await runner.manager.find(StockMonth, {
      where: { tenantId, month: within(period) },
      order: { client: { name: 'ASC', id: 'ASC' }, month: 'ASC' },
      relations: { client: true },
    });
    const rows = found.map((row) => ({
      dimensions: [{ label: row.client.name }, { label: row.month.slice(0, 7) }],
      values: metrics.map((metric) => ({ value: valueByHand(metric, row) })),
    }));
    return { rows };
  }

  @Query(() => TicketPage)
  async tickets(
    @Ctx() { runner, tenantId }: StockContext,
    @Arg('first', () => Int) first: number,
  ): Promise<TicketPage> {
    const nodes = await runner.manager.find(StockTicket, {
      where: { tenantId, deleted: false },
      order: { opened: 'DESC', sourceId: 'DESC', externalId: 'DESC' },
      take: first,
    });
    return { nodes };
  }
}

/** Sorted here: with a page of clients, TypeORM cannot order the months as well. */
const monthsIn = ({ months }: StockClient, { from, to }: PeriodInput): StockMonth[] =>
  months
    .filter(({ month }) => month.slice(0, 7) >= from && month.slice(0, 7) <= to)
    .sort((a, b) => (a.month < b.month ? -1 : 1));

@Resolver(() => StockClient)
class ClientValues {
  @FieldResolver(() => [Value])
  series(
    @Root() client: StockClient,
    @Arg('key', () => MetricEnum) key: MetricByHand,
    @Arg('period', () => PeriodInput) period: PeriodInput,
  ): Value[] {
    return monthsIn(client, period).map((row) => toValue(row.month, key, [row]));
  }

  @FieldResolver(() => Value)
  metric(
    @Root() client: StockClient,
    @Arg('key', () => MetricEnum) key: MetricByHand,
    @Arg('period', () => PeriodInput) period: PeriodInput,
  ): Value {
    return toValue(period.from, key, monthsIn(client, period));
  }
}

@Resolver(() => StockMsp)
class MspValues {
  @FieldResolver(() => [Value])
  async series(
    @Ctx() { runner, tenantId }: StockContext,
    @Arg('key', () => MetricEnum) key: MetricByHand,
    @Arg('period', () => PeriodInput) period: PeriodInput,
  ): Promise<Value[]> {
    const rows = await runner.manager.find(StockMonth, {
      where: { tenantId, hasSeatCount: true, month: within(period) },
      order: { month: 'ASC' },
    });
    const byMonth = grouped(rows, ({ month }) => month);
    return [...byMonth].map(([month, own]) => toValue(month, key, own));
  }
}

export const VALUES = [ClientValues, MspValues] as const;
