import type { TenantScope } from '../../database/tenant-scope';
import { columnOf, measure, type MeasureKey } from '../../numbers/measures/catalogue';
import type { Cover, MeasureRow, Presence } from '../../numbers/measures/measure';
import { monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import { CLIENT_MONTH } from '../counted-tables';
import { isOpen, NO_COUNTS, readPresences, type PresenceByClient } from './client-presence';
import { labelOf } from './labels';
import { asksForCover, type MeasuredSlice, type MeasureRequest } from './measure-request';
import { fromWhere, Parameters } from './slice-sql';

type ServingRow = Readonly<Record<`m${number}`, string>> & {
  readonly client: number;
  readonly name?: string | null;
  readonly month: LocalDate;
  readonly seats: boolean;
  readonly endpoints: boolean;
  readonly covered?: boolean;
};

function statement(
  tenantId: number,
  { measures, months, filter = {}, labels }: MeasureRequest,
  withCover: boolean,
): { sql: string; values: unknown[] } {
  const parameters = new Parameters(tenantId);
  const columns = [
    'cm.client_id AS client',
    ...(labels ? ['n.name'] : []),
    'cm.month',
    'cm.has_seat_count AS seats',
    'cm.has_endpoint_count AS endpoints',
    ...(withCover ? ['cm.has_covered_day AS covered'] : []),
    ...measures.map((key, i) => `cm.${columnOf(key)} AS m${i}`),
  ];
  const named = labels
    ? 'LEFT JOIN client n ON n.tenant_id = cm.tenant_id AND n.id = cm.client_id'
    : '';
  const from = { ...CLIENT_MONTH, from: `${CLIENT_MONTH.from} ${named}` };
  const sql = `SELECT ${columns.join(', ')}
    ${fromWhere(from, ['CLIENT'], filter, months, parameters)}
    ORDER BY cm.client_id, cm.month`;
  return { sql, values: parameters.values };
}

/** Months that rows have had, by their first day: one text for all rows of all clients. */
const months = new Map<LocalDate, Month>();

function monthIn({ month: day }: ServingRow): Month {
  const known = months.get(day);
  if (known !== undefined) return known;
  const month = monthOf(day);
  months.set(day, month);
  return month;
}

/** A class of its own tells the JavaScript engine how many sums a row has. */
class Sums {
  [key: string]: bigint;
}

function sumsOf(row: ServingRow, measures: readonly MeasureKey[]): Record<string, bigint> {
  const sums: Record<string, bigint> = new Sums();
  for (let i = 0; i < measures.length; i += 1) sums[measures[i]!] = BigInt(row[`m${i}`]!);
  return sums;
}

/** The nearest months with a covered day, for each of one client's rows in the order of time. */
function coversOf(rows: readonly ServingRow[]): Cover[] {
  const covers: { last: Month | null; next: Month | null }[] = [];
  let last: Month | null = null;
  for (const row of rows) {
    if (row.covered) last = monthIn(row);
    covers.push({ last, next: null });
  }
  let next: Month | null = null;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    if (rows[i]!.covered) next = monthIn(rows[i]!);
    covers[i]!.next = next;
  }
  return covers;
}

function measureRows(
  rows: readonly ServingRow[],
  measures: readonly MeasureKey[],
  withCover: boolean,
): MeasureRow[] {
  const covers = withCover ? coversOf(rows) : null;
  return rows.map((row, i) => ({
    month: monthIn(row),
    hasSeatCount: row.seats,
    hasEndpointCount: row.endpoints,
    ...(covers && { cover: covers[i]! }),
    sums: sumsOf(row, measures),
  }));
}

/** The rows of each client, in their order. */
function byClient(rows: readonly ServingRow[]): ServingRow[][] {
  const clients: ServingRow[][] = [];
  for (const row of rows) {
    const own = clients.at(-1);
    if (own?.[0]?.client === row.client) own.push(row);
    else clients.push([row]);
  }
  return clients;
}

const presenceIn = (rows: readonly ServingRow[]): Presence => ({
  seatCount: rows.some(({ seats }) => seats),
  endpointCount: rows.some(({ endpoints }) => endpoints),
});

const toSlice = (
  client: number,
  name: string | null,
  rows: readonly MeasureRow[],
  presence: Presence,
): MeasuredSlice => {
  const key = client === 0 ? null : client;
  return { key: [key], labels: [labelOf('CLIENT', key, name)], rows, presence };
};

/**
 * Which counts the clients asked about ever had, where the months that were read do not show it.
 * Nearly always they do.
 */
async function readMissing(
  scope: TenantScope,
  { measures: keys, filter = {} }: MeasureRequest,
  shown: PresenceByClient,
): Promise<PresenceByClient> {
  const measures = keys.map((key) => measure(key));
  const asked = filter.clients?.map((key) => key ?? 0);
  const isShown = (client: number): boolean => !isOpen(measures, shown.get(client) ?? NO_COUNTS);
  if (!measures.some(({ presence }) => presence) || asked?.every(isShown)) return new Map();
  const ever = await readPresences(scope);
  return asked ? new Map([...ever].filter(([client]) => asked.includes(client))) : ever;
}

/** Reads measures by client and month: the serving rows as they are. */
export async function readClientMonths(
  scope: TenantScope,
  request: MeasureRequest,
): Promise<MeasuredSlice[]> {
  const withCover = request.measures.some((key) => asksForCover(measure(key)));
  const { sql, values } = statement(scope.tenantId, request, withCover);
  const found = byClient(await scope.query<ServingRow>(sql, values));
  const shown = new Map(found.map((rows) => [rows[0]!.client, presenceIn(rows)]));
  const ever = await readMissing(scope, request, shown);
  const withoutRows = [...ever].filter(([client]) => !shown.has(client));
  return [
    ...found.map((rows) => {
      const { client, name = null } = rows[0]!;
      const presence = ever.get(client) ?? shown.get(client)!;
      return toSlice(client, name, measureRows(rows, request.measures, withCover), presence);
    }),
    // A client that had counts in other months only is no client that never had any.
    ...withoutRows.map(([client, presence]) => toSlice(client, null, [], presence)),
  ];
}
