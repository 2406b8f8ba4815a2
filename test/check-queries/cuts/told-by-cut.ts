import type { Client } from 'pg';
import type { TestServer } from '../../fixture/server';
import { sqlFile } from '../open-checks';

/** Cuts by what a ticket says of itself, and the columns that tell them in SQL. */
const COLUMNS = { PRIORITY: 's.priority', ESCALATED_TO: 's.escalated_to' } as const;
type TicketCut = keyof typeof COLUMNS;
export const TICKET_CUTS = Object.keys(COLUMNS) as TicketCut[];

const TICKETS = ['TICKETS_OPENED', 'CLOSED_TICKETS'] as const;
const HOURS = ['HANDLE_HOURS', 'LOGGED_HOURS', 'REACTIVE_HOURS'] as const;
const METRICS = [...TICKETS, ...HOURS];

/** Months in which all kinds of record are known. */
const PERIOD = { from: '2025-09', to: '2026-03' };

/** One group: tickets, and time in whole minutes. */
type Told = { readonly of: string | null } & Readonly<Record<(typeof METRICS)[number], number>>;

const inOrder = (rows: readonly Told[]): Told[] =>
  [...rows]
    .filter((row) => METRICS.some((metric) => row[metric] !== 0))
    .sort((a, b) => (String(a.of) < String(b.of) ? -1 : 1));

export async function toldInSql(raw: Client, cut: TicketCut): Promise<Told[]> {
  await raw.query(sqlFile('cuts', 'of-tickets.sql'));
  const sql = sqlFile('cuts', 'by-cut.sql').replaceAll(':cut', COLUMNS[cut]);
  const { rows } = await raw.query<Told>(sql, [`${PERIOD.from}-01`, `${PERIOD.to}-01`]);
  return inOrder(rows);
}

interface Table {
  readonly metrics: {
    readonly rows: readonly {
      readonly dimensions: readonly [{ readonly id: string | null }];
      readonly values: readonly { readonly key: string; readonly value: number | null }[];
    }[];
  };
}

const ASK = `query ($query: MetricsQuery!) { metrics(query: $query) {
  rows { dimensions { id } values { key value } } } }`;

export async function askCut(server: TestServer, token: string, cut: TicketCut): Promise<Told[]> {
  const query = { metrics: METRICS, period: PERIOD, groupBy: [cut], first: 1000 };
  const { data, errors } = await server.query<Table>(token, ASK, { query });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  const isHours = (key: string): boolean => (HOURS as readonly string[]).includes(key);
  return inOrder(
    data.metrics.rows.map(({ dimensions: [{ id }], values }) => {
      const told = values.map(({ key, value }) => [
        key,
        Math.round((value ?? 0) * (isHours(key) ? 60 : 1)),
      ]);
      return { of: id, ...Object.fromEntries(told) } as Told;
    }),
  );
}
