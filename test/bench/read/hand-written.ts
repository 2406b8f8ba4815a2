import { FIGURES, type Figures } from './metrics-by-hand';
import type { TenantReader } from './tenant-reader';

/** The statements that anybody would write for these reads: straight from the rows that are there. */
export interface ClientRow {
  readonly id: number;
  readonly name: string;
}

export interface MonthRow extends Figures {
  readonly client_id: number;
  readonly month: string;
}

export interface Months {
  readonly from: string;
  readonly to: string;
}

const LIVING = 'tenant_id = $1 AND NOT deleted AND NOT internal';

const CLIENTS = {
  name: 'clients',
  text: `SELECT id, name FROM client WHERE ${LIVING} ORDER BY name, id LIMIT $2`,
};
export const readClients = (reader: TenantReader, first: number): Promise<ClientRow[]> =>
  reader.read(CLIENTS, [reader.tenantId, first]);

const CLIENT = { name: 'client', text: `SELECT id, name FROM client WHERE ${LIVING} AND id = $2` };

export async function readClient(reader: TenantReader, id: number): Promise<ClientRow | null> {
  const [row] = await reader.read<ClientRow>(CLIENT, [reader.tenantId, id]);
  return row ?? null;
}

const days = ({ from, to }: Months): [string, string] => [`${from}-01`, `${to}-01`];

const MONTHS = {
  name: 'months',
  text: `SELECT client_id, month, ${FIGURES.join(', ')} FROM client_month
    WHERE tenant_id = $1 AND client_id = ANY ($2) AND month BETWEEN $3 AND $4
    ORDER BY client_id, month`,
};
export const readMonths = (
  reader: TenantReader,
  clients: readonly number[],
  months: Months,
): Promise<MonthRow[]> => reader.read(MONTHS, [reader.tenantId, clients, ...days(months)]);

const TABLE = {
  name: 'table',
  text: `SELECT c.name, m.client_id, m.month, ${FIGURES.map((column) => `m.${column}`).join(', ')}
    FROM client_month m JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
    WHERE m.tenant_id = $1 AND m.month BETWEEN $2 AND $3 ORDER BY c.name, c.id, m.month`,
};
export const readTable = (
  reader: TenantReader,
  months: Months,
): Promise<(MonthRow & { readonly name: string })[]> =>
  reader.read(TABLE, [reader.tenantId, ...days(months)]);

const TOTALS = {
  name: 'totals',
  text: `SELECT month, ${FIGURES.map((column) => `sum(${column}) AS ${column}`).join(', ')}
    FROM client_month WHERE tenant_id = $1 AND month BETWEEN $2 AND $3 AND has_seat_count
    GROUP BY month ORDER BY month`,
};
export const readTotals = (
  reader: TenantReader,
  months: Months,
): Promise<(Figures & { readonly month: string })[]> =>
  reader.read(TOTALS, [reader.tenantId, ...days(months)]);

export interface TicketRow {
  readonly number: string;
  readonly summary: string | null;
  readonly board: string | null;
  readonly type: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly labourMinutes: number;
}

const iso = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const TICKETS = {
  name: 'tickets',
  text: `SELECT number, summary, board, type, ${iso('opened_at')} AS "openedAt",
      CASE WHEN NOT is_open THEN ${iso('coalesce(last_closed_at, closed_at)')} END AS "closedAt",
      round(labour_ms / 60000.0)::int AS "labourMinutes"
    FROM ticket WHERE tenant_id = $1 AND NOT deleted
    ORDER BY opened_at DESC, source_id DESC, external_id DESC LIMIT $2`,
};
export const readTickets = (reader: TenantReader, first: number): Promise<TicketRow[]> =>
  reader.read(TICKETS, [reader.tenantId, first]);
