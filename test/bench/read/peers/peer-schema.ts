import DataLoader from 'dataloader';
import { readNumericId } from '../../../../src/scalars/global-id';
import {
  readClient,
  readClients,
  readMonths,
  readTable,
  readTickets,
  readTotals,
  type ClientRow,
  type Months,
  type MonthRow,
} from '../hand-written';
import { addedUp, valueByHand, type Figures, type MetricByHand } from '../metrics-by-hand';
import type { TenantReader } from '../tenant-reader';

/** The part of the API that the bench asks, as somebody writes it who needs no more of it. */
export const TYPE_DEFS = `
  enum Metric { RHEM AISP REACTIVE_TICKETS_PER_SEAT }
  enum Dimension { CLIENT MONTH }
  input PeriodInput { from: String! to: String! }
  input TableQuery { metrics: [Metric!]! period: PeriodInput! groupBy: [Dimension!]! first: Int! }
  type Period { from: String! }
  type Value { period: Period! value: Float }
  type Client {
    name: String!
    series(key: Metric!, period: PeriodInput!): [Value!]!
    metric(key: Metric!, period: PeriodInput!): Value!
  }
  type ClientPage { nodes: [Client!]! }
  type Msp { series(key: Metric!, period: PeriodInput!): [Value!]! }
  type Label { label: String! }
  type Row { dimensions: [Label!]! values: [Value!]! }
  type Table { rows: [Row!]! }
  type Ticket {
    number: String! summary: String board: String type: String
    openedAt: String! closedAt: String labourMinutes: Int!
  }
  type TicketPage { nodes: [Ticket!]! }
  type Query {
    clients(first: Int!): ClientPage!
    client(id: ID!): Client
    msp: Msp!
    metrics(query: TableQuery!): Table!
    tickets(first: Int!): TicketPage!
  }`;

interface MonthsOf {
  readonly client: number;
  readonly period: Months;
}

const periodText = ({ from, to }: Months): string => `${from} ${to}`;

/** All clients of a request and period in one statement. */
const monthsLoader = (reader: TenantReader) =>
  new DataLoader<MonthsOf, MonthRow[], string>(
    async (asks) => {
      const periods = [...new Map(asks.map(({ period }) => [periodText(period), period])).values()];
      const found = new Map<string, MonthRow[]>();
      for (const period of periods) {
        const clients = asks.filter((ask) => periodText(ask.period) === periodText(period));
        const ids = clients.map(({ client }) => client);
        for (const row of await readMonths(reader, ids, period)) {
          const key = `${row.client_id} ${periodText(period)}`;
          const own = found.get(key);
          if (own) own.push(row);
          else found.set(key, [row]);
        }
      }
      return asks.map(({ client, period }) => found.get(`${client} ${periodText(period)}`) ?? []);
    },
    { cacheKeyFn: ({ client, period }) => `${client} ${periodText(period)}` },
  );

const totalsLoader = (reader: TenantReader) =>
  new DataLoader<Months, (Figures & { month: string })[], string>(
    (periods) => Promise.all(periods.map((period) => readTotals(reader, period))),
    { cacheKeyFn: periodText },
  );

export interface PeerContext {
  readonly reader: TenantReader;
  readonly months: ReturnType<typeof monthsLoader>;
  readonly totals: ReturnType<typeof totalsLoader>;
}

export const peerContext = (reader: TenantReader): PeerContext => ({
  reader,
  months: monthsLoader(reader),
  totals: totalsLoader(reader),
});

interface Asked {
  readonly key: MetricByHand;
  readonly period: Months;
}

interface TableAsked {
  readonly query: { readonly metrics: readonly MetricByHand[]; readonly period: Months };
}

const toValues = (rows: readonly (Figures & { month: string })[], key: MetricByHand) =>
  rows.map((row) => ({ period: { from: row.month.slice(0, 7) }, value: valueByHand(key, row) }));

async function tableOf({ query }: TableAsked, { reader }: PeerContext) {
  const found = await readTable(reader, query.period);
  const rows = found.map((row) => ({
    dimensions: [{ label: row.name }, { label: row.month.slice(0, 7) }],
    values: query.metrics.map((metric) => ({ value: valueByHand(metric, row) })),
  }));
  return { rows };
}

export const RESOLVERS = {
  Query: {
    clients: async (_: unknown, { first }: { first: number }, { reader }: PeerContext) => ({
      nodes: await readClients(reader, first),
    }),
    client: (_: unknown, { id }: { id: string }, { reader }: PeerContext) =>
      readClient(reader, readNumericId(id, 'client', reader.tenantId) ?? 0),
    msp: () => ({}),
    metrics: (_: unknown, asked: TableAsked, context: PeerContext) => tableOf(asked, context),
    tickets: async (_: unknown, { first }: { first: number }, { reader }: PeerContext) => ({
      nodes: await readTickets(reader, first),
    }),
  },
  Client: {
    series: async ({ id }: ClientRow, { key, period }: Asked, { months }: PeerContext) =>
      toValues(await months.load({ client: id, period }), key),
    metric: async ({ id }: ClientRow, { key, period }: Asked, { months }: PeerContext) => ({
      value: valueByHand(key, addedUp(await months.load({ client: id, period }))),
    }),
  },
  Msp: {
    series: async (_: unknown, { key, period }: Asked, { totals }: PeerContext) =>
      toValues(await totals.load(period), key),
  },
};
