import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { TestServer } from '../../fixture/server';

export const COUNTED = [
  'SEAT_MONTHS',
  'ENDPOINT_MONTHS',
  'TICKETS_OPENED',
  'TICKETS_CLOSED',
  'CLOSED_TICKETS',
  'LOGGED_HOURS',
  // Of this one the denominator: covered seats.
  'AISP',
] as const;
export type Counted = Readonly<Record<(typeof COUNTED)[number], number>>;
/** By "client month", the client by its id in the API. */
export type Counts = ReadonlyMap<string, Counted>;

export interface Choice {
  readonly since: string;
  readonly seatTiming: string;
  readonly alertFilter: string;
  readonly midnightRule: string;
}

const TABLE = `query ($query: MetricsQuery!) {
  metrics(query: $query) { rows { dimensions { id } values { key numerator denominator } } } }`;

interface Table {
  readonly metrics: {
    readonly rows: readonly {
      readonly dimensions: readonly { readonly id: string | null }[];
      readonly values: readonly {
        readonly key: string;
        readonly numerator: number;
        readonly denominator: number;
      }[];
    }[];
  };
}

/** What the API serves. */
export async function askCounts(
  server: TestServer,
  token: string,
  period: { readonly from: string; readonly to: string },
): Promise<Counts> {
  const query = { metrics: COUNTED, groupBy: ['CLIENT', 'MONTH'], period, first: 10_000 };
  const { data, errors } = await server.query<Table>(token, TABLE, { query });
  if (errors) throw new Error(JSON.stringify(errors));
  return new Map(
    data.metrics.rows.map(({ dimensions, values }) => [
      dimensions.map(({ id }) => id).join(' '),
      Object.fromEntries(
        values.map(({ key, numerator, denominator }) => [
          key,
          key === 'AISP' ? denominator : numerator,
        ]),
      ) as Counted,
    ]),
  );
}

type Row = Counted & { readonly client: string; readonly month: string };

/** The same from the raw tables, on the connection that the prelude was made on. */
export async function recount(raw: Client, choices: readonly Choice[]): Promise<Counts> {
  await raw.query(
    `CREATE TEMP TABLE choice (since date, seat_timing text, alert_filter text, midnight_rule text)`,
  );
  for (const { since, seatTiming, alertFilter, midnightRule } of choices)
    await raw.query(`INSERT INTO choice VALUES ($1, $2, $3, $4)`, [
      since,
      seatTiming,
      alertFilter,
      midnightRule,
    ]);
  const { rows } = await raw.query<Row>(readFileSync(join(__dirname, 'recount.sql'), 'utf8'));
  return new Map(rows.map(({ client, month, ...counted }) => [`${client} ${month}`, counted]));
}

const NOTHING = Object.fromEntries(COUNTED.map((key) => [key, 0])) as Counted;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** Where two tellings differ, as "client month KEY: a b"; a client-month that one of them lacks has nothing. */
export const countsThatDiffer = (a: Counts, b: Counts): string[] =>
  [...b].flatMap(([where, told]) => {
    const other = a.get(where) ?? NOTHING;
    return COUNTED.filter((key) => !near(other[key], told[key])).map(
      (key) => `${where} ${key}: ${other[key]} ${told[key]}`,
    );
  });
