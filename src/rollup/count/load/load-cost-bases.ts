import type { TenantScope } from '../../../database/tenant-scope';
import type { ClientBases, LoggedHours } from '../../../numbers/costing/month-facts';
import type { DeliveryAreaKey } from '../../../numbers/areas';
import { activeDaysIn } from '../../../numbers/measures/count-active-months';
import { monthOf, type LocalDate } from '../../../numbers/units/month';
import { clientMonth } from '../../../tables/client-month';
import { bigint, date, flag, int, nullable } from '../../../tables/column';
import { columnsOf, expressions, select, statement, type FoundBy } from '../../../tables/select';
import { timeEntry } from '../../../tables/time-entry';
import { loadClients } from './load-clients';

/** A serving row of the month, with what costs are spread over its client by. */
export interface CostBases extends ClientBases {
  readonly month: LocalDate;
  /** True for the MSP itself and for no client: no cost is spread over them. */
  readonly internal: boolean;
}

// Equal remainders go to the lower external id, compared character by character and not by a
// language's order.
const BASES = statement`
  SELECT ${columnsOf(clientMonth, 'm', 'month', 'client_id', 'seat_months', 'endpoint_months')},
    ${columnsOf(clientMonth, 'm', 'mrr', 'nrr', 'reactive_hours')},
    ${expressions({ internal: [flag, 'coalesce(c.internal, true)'] })}
  FROM client_month m LEFT JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
  WHERE m.tenant_id = $1 AND m.month = ANY ($2::date[])
  ORDER BY m.month, c.external_id COLLATE "C", c.source_id, c.id`;

type BasesRow = FoundBy<typeof BASES>;

/**
 * The days of the month on which each client is active. They are read only when a tool is spread by
 * them.
 */
async function activeDays(
  scope: TenantScope,
  rows: readonly BasesRow[],
  today: LocalDate,
): Promise<(row: BasesRow) => number> {
  const clients = await loadClients(scope, [...new Set(rows.map((row) => row.client_id))]);
  return (row) =>
    activeDaysIn(clients.get(row.client_id)?.active ?? null, monthOf(row.month), today);
}

export async function loadCostBases(
  scope: TenantScope,
  months: readonly LocalDate[],
  today: LocalDate,
  withActiveDays: boolean,
): Promise<CostBases[]> {
  const rows = await scope.query(BASES, [scope.tenantId, months]);
  const daysOf = withActiveDays ? await activeDays(scope, rows, today) : () => 0;
  return rows.map((row) => ({
    month: row.month,
    clientId: row.client_id,
    internal: row.internal,
    seatMonths: BigInt(row.seat_months),
    endpointMonths: BigInt(row.endpoint_months),
    mrr: BigInt(row.mrr),
    nrr: BigInt(row.nrr),
    reactiveHours: BigInt(row.reactive_hours),
    activeDays: daysOf(row),
  }));
}

/** A technician's hours of a month. Without an area they are internal time. */
export interface MonthHours extends Omit<LoggedHours, 'area'> {
  readonly month: LocalDate;
  readonly area: DeliveryAreaKey | null;
}

const HOURS_COLUMNS = select(
  columnsOf(timeEntry, 'e', 'month'),
  expressions({ client_id: [int, 'coalesce(e.client_id, 0)'] }),
  columnsOf(timeEntry, 'e', 'technician_id', 'area'),
  expressions({
    on_date: [nullable(date), 'CASE WHEN v.month IS NOT NULL THEN e.worked_on END'],
    worked_ms: [bigint, 'sum(e.worked_ms)'],
  }),
);

/** The months within which something of a technician changes. */
const changesIn = (table: string, date: string): string => `
    SELECT technician_id, date_trunc('month', ${date}::timestamp)::date AS month
    FROM ${table} WHERE tenant_id = $1 AND extract(day FROM ${date}) > 1`;

// Dates are kept only for people whose cost or FTE changes within the month. For all others the
// month is enough.
const CHANGING = `
  LEFT JOIN (${changesIn('labour_cost', 'effective_on')} UNION ${changesIn('technician_fte', 'since')}) v
    ON v.technician_id = e.technician_id AND v.month = e.month`;

// Hours are read client by client, because entries are indexed that way. Those without a client are
// read separately.
const HOURS = statement`
  SELECT ${HOURS_COLUMNS}
  FROM client_month m
  JOIN time_entry e ON e.tenant_id = $1 AND e.client_id = m.client_id AND e.month = m.month AND NOT e.deleted
  ${CHANGING}
  WHERE m.tenant_id = $1 AND m.month = ANY ($2::date[])
  GROUP BY e.month, e.client_id, e.technician_id, e.area, on_date
  UNION ALL
  SELECT ${HOURS_COLUMNS}
  FROM time_entry e ${CHANGING}
  WHERE e.tenant_id = $1 AND e.client_id IS NULL AND e.month = ANY ($2::date[]) AND NOT e.deleted
  GROUP BY e.month, e.client_id, e.technician_id, e.area, on_date`;

export async function loadMonthHours(
  scope: TenantScope,
  months: readonly LocalDate[],
): Promise<MonthHours[]> {
  const rows = await scope.query(HOURS, [scope.tenantId, months]);
  return rows.map((row) => ({
    month: row.month,
    clientId: row.client_id,
    technicianId: row.technician_id,
    area: row.area,
    on: row.on_date,
    workedMs: BigInt(row.worked_ms),
  }));
}
