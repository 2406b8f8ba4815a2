import { firstDay } from '../../numbers/units/month';
import { FIGURE_TABLES } from '../close/freeze-rows';
import type { MonthSpan } from '../slice';
import type { Parameters } from './slice-sql';

const frozenFigures = (table: string, months: string): string => `${table} AS (
  SELECT r.* FROM closed_figure f, jsonb_populate_record(NULL::public.${table},
    f.figures || jsonb_build_object('tenant_id', f.tenant_id)) r
  WHERE f.tenant_id = $1 AND f.table_name = '${table}' AND f.month ${months})`;

const frozenTickets = (months: string): string => `ticket_month AS (
  SELECT * FROM closed_ticket WHERE tenant_id = $1 AND in_month AND month ${months})`;

const frozenEntries = (months: string): string => `time_entry AS (
  SELECT *, false AS deleted FROM closed_time_entry WHERE tenant_id = $1 AND month ${months})`;

// A client deleted since, or now the MSP itself, was a client then. With several months, the last
// one names it.
const frozenClients = (months: string): string => `client AS (
  SELECT DISTINCT ON (client_id) tenant_id, client_id AS id, figures->>'name' AS name,
    figures->>'segment' AS segment, figures->>'territory' AS territory, false AS deleted, false AS internal
  FROM closed_figure WHERE tenant_id = $1 AND table_name = 'client' AND month ${months}
  ORDER BY client_id, month DESC)`;

const frozenBands = (months: string): string => `band AS (
  SELECT DISTINCT ON (band_id) tenant_id, band_id AS id, label FROM closed_band
  WHERE tenant_id = $1 AND month ${months} ORDER BY band_id, month DESC)`;

/**
 * Makes a statement read what was frozen: inside it, the names of the counted tables mean the rows
 * of closed months.
 */
export function asClosed(sql: string, { from, to }: MonthSpan, parameters: Parameters): string {
  const months = `BETWEEN ${parameters.bind(firstDay(from))}::date AND ${parameters.bind(firstDay(to))}::date`;
  const frozen = [
    ...FIGURE_TABLES.map((table) => frozenFigures(table, months)),
    frozenTickets(months),
    frozenEntries(months),
    frozenClients(months),
    frozenBands(months),
  ];
  return `WITH ${frozen.join(',\n')}\n${sql}`;
}
