import type { TenantScope } from '../database/tenant-scope';
import {
  firstDay,
  monthOf,
  monthsThrough,
  shiftMonth,
  type LocalDate,
  type Month,
} from '../numbers/units/month';
import type { Bucket } from './stale-marks';

/** From which month on a client has serving rows, by its raw records, and which it has now. */
export interface ClientRange {
  readonly clientId: number;
  /** First activity or record; null for a deleted client or one without any. */
  readonly first: LocalDate | null;
  /** Months of its first and last serving row. */
  readonly firstRow: LocalDate | null;
  readonly lastRow: LocalDate | null;
}

// Each subselect is one probe of an index that starts with the client.
const RANGES = `
  SELECT c.id AS client_id,
    CASE WHEN NOT c.deleted THEN least(c.onboarded_on,
      (SELECT min(effective_on) FROM seat_count WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted),
      (SELECT min(starts_on) FROM agreement WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted),
      (SELECT min(posted_on) FROM revenue WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted),
      (SELECT month FROM time_entry WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted ORDER BY month LIMIT 1),
      (SELECT (opened_at AT TIME ZONE m.time_zone)::date FROM ticket
        WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted ORDER BY opened_at LIMIT 1),
      (SELECT min(month) FROM ticket_month WHERE tenant_id = $1 AND client_id = c.id)) END AS first,
    (SELECT min(month) FROM client_month WHERE tenant_id = $1 AND client_id = c.id) AS first_row,
    (SELECT max(month) FROM client_month WHERE tenant_id = $1 AND client_id = c.id) AS last_row
  FROM client c JOIN msp m ON m.id = c.tenant_id
  WHERE c.tenant_id = $1 AND c.id = ANY ($2::int[])`;

export async function readClientRanges(
  scope: TenantScope,
  clientIds: readonly number[],
): Promise<Map<number, ClientRange>> {
  const rows = await scope.query<{
    client_id: number;
    first: LocalDate | null;
    first_row: LocalDate | null;
    last_row: LocalDate | null;
  }>(RANGES, [scope.tenantId, clientIds]);
  return new Map(
    rows.map((row) => [
      row.client_id,
      {
        clientId: row.client_id,
        first: row.first,
        firstRow: row.first_row,
        lastRow: row.last_row,
      },
    ]),
  );
}

/** Marks each month of clients marked whole, from their first record or row to the current month or their last record. */
export async function spreadWholeClients(
  scope: TenantScope,
  clientIds: readonly number[],
  current: Month,
): Promise<void> {
  await scope.query(
    `INSERT INTO stale_month (tenant_id, client_id, month)
    SELECT $1, r.client_id, m::date FROM (${RANGES}) r, generate_series(
      date_trunc('month', least(r.first, r.first_row)::timestamp),
      greatest($3::date, r.last_row,
        (SELECT max(month) FROM time_entry WHERE tenant_id = $1 AND client_id = r.client_id),
        (SELECT max(posted_on) FROM revenue WHERE tenant_id = $1 AND client_id = r.client_id))::timestamp,
      interval '1 month') m`,
    [scope.tenantId, clientIds, firstDay(current)],
  );
  if (clientIds.includes(0)) await spreadNoClient(scope);
}

/** Rows without a client have no beginning and no end: only the months that hold something. */
async function spreadNoClient(scope: TenantScope): Promise<void> {
  await scope.query(
    `INSERT INTO stale_month (tenant_id, client_id, month)
    SELECT $1, 0, month FROM (
      SELECT month FROM time_entry WHERE tenant_id = $1 AND client_id IS NULL
      UNION SELECT date_trunc('month', posted_on::timestamp)::date FROM revenue
        WHERE tenant_id = $1 AND client_id IS NULL
      UNION SELECT month FROM client_month WHERE tenant_id = $1 AND client_id = 0) months`,
    [scope.tenantId],
  );
}

/**
 * The months that must be counted because the client's beginning or the present moved: a first
 * record that came earlier, or was deleted, also changes the days of the month that was first before.
 */
export function monthsMoved(range: ClientRange, current: Month): Bucket[] {
  const [first, firstRow, lastRow] = [range.first, range.firstRow, range.lastRow].map(
    (date) => date && monthOf(date),
  );
  const months = !firstRow
    ? monthsThrough(first ?? shiftMonth(current, 1), current)
    : !first
      ? monthsThrough(firstRow, lastRow ?? firstRow)
      : [
          ...(first === firstRow ? [] : monthsBetween(first, firstRow)),
          ...monthsThrough(shiftMonth(lastRow ?? firstRow, 1), current),
        ];
  return months.map((month) => ({ clientId: range.clientId, month: firstDay(month) }));
}

const monthsBetween = (a: Month, b: Month): Month[] =>
  a < b ? monthsThrough(a, b) : monthsThrough(b, a);
