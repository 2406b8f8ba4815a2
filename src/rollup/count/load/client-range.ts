import type { TenantScope } from '../../../database/tenant-scope';
import {
  firstDay,
  monthOf,
  monthsThrough,
  shiftMonth,
  type LocalDate,
  type Month,
} from '../../../numbers/units/month';
import { client } from '../../../tables/client';
import { date, flag, nullable } from '../../../tables/column';
import { columnsOf, expressions, statement } from '../../../tables/select';
import type { Bucket, Judging, MarkedClient } from '../../marks/stale-marks';

/**
 * From when on a client should have serving rows, by its raw records, and the rows it has now. No
 * month lies before the MSP's earliest date.
 */
export interface ClientRange {
  readonly id: number;
  /** First activity or record; null for a deleted client or one without any. */
  readonly first: LocalDate | null;
  /** Months of its first and last serving row. */
  readonly firstRow: LocalDate | null;
  readonly lastRow: LocalDate | null;
}

const FIRST = `CASE WHEN NOT c.deleted THEN
      (SELECT greatest(least(c.onboarded_on, d.first_agreement_on, d.first_count_record_on,
        d.first_revenue_on, d.first_entry_on, d.first_ticket_on, d.first_counted_ticket), m.earliest_date)
      WHERE coalesce(c.onboarded_on, d.first_agreement_on, d.first_count_record_on,
        d.first_revenue_on, d.first_entry_on, d.first_ticket_on, d.first_counted_ticket) IS NOT NULL)
      END`;

const BILLED = `EXISTS (SELECT FROM revenue WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted
      AND kind = 'RECURRING_SERVICE')`;

const rowMonth = (which: 'min' | 'max'): string =>
  `(SELECT ${which}(month) FROM client_month WHERE tenant_id = $1 AND client_id = c.id)`;

/**
 * The first dates of clients ($2) of a tenant ($1). Each subselect probes an index that starts with
 * the client.
 */
export const CLIENT_DATES = statement`
  SELECT ${columnsOf(client, 'c', 'id', 'status', 'internal', 'deleted', 'onboarded_on', 'offboarded_on')},
    ${expressions({
      first_agreement_on: [nullable(date), 'd.first_agreement_on'],
      first_count_on: [nullable(date), 'd.first_count_on'],
      first_work_on: [nullable(date), 'least(d.first_entry_on, d.first_ticket_on)'],
      first: [nullable(date), FIRST],
      billed: [flag, BILLED],
      first_row: [nullable(date), rowMonth('min')],
      last_row: [nullable(date), rowMonth('max')],
    })}
  FROM client c JOIN msp m ON m.id = c.tenant_id, LATERAL (SELECT
    (SELECT min(starts_on) FROM agreement
      WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted) AS first_agreement_on,
    (SELECT min(effective_on) FROM seat_count
      WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted) AS first_count_record_on,
    (SELECT min(effective_on) FROM seat_count WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted
      AND coalesce(seats, endpoints) IS NOT NULL) AS first_count_on,
    (SELECT min(posted_on) FROM revenue
      WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted) AS first_revenue_on,
    (SELECT min(e.worked_on) FROM time_entry e
      WHERE e.tenant_id = $1 AND e.client_id = c.id AND NOT e.deleted AND e.month =
        (SELECT month FROM time_entry WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted
          ORDER BY month LIMIT 1)) AS first_entry_on,
    (SELECT (opened_at AT TIME ZONE m.time_zone)::date FROM ticket
      WHERE tenant_id = $1 AND client_id = c.id AND NOT deleted ORDER BY opened_at LIMIT 1) AS first_ticket_on,
    (SELECT min(month) FROM ticket_month
      WHERE tenant_id = $1 AND client_id = c.id) AS first_counted_ticket) d
  WHERE c.tenant_id = $1 AND c.id = ANY ($2::int[])`;

/**
 * Turns the mark of a whole client into marks for its months, from its first record or row to the
 * current month or its last record.
 */
export async function spreadWholeClients(
  scope: TenantScope,
  clients: readonly MarkedClient[],
  current: Month,
): Promise<void> {
  const idsOf = (judged: Judging): number[] =>
    clients.filter(({ judging }) => judging === judged).map(({ clientId }) => clientId);
  await scope.query(
    `INSERT INTO stale_month (tenant_id, client_id, month, judge_all, judge_new)
    SELECT $1, r.id, m::date, r.id = ANY ($4::int[]), r.id <> ALL ($5::int[]) FROM (${CLIENT_DATES}) r, generate_series(
      date_trunc('month', least(r.first, r.first_row)::timestamp),
      greatest($3::date, r.last_row,
        (SELECT max(month) FROM time_entry WHERE tenant_id = $1 AND client_id = r.id),
        (SELECT max(posted_on) FROM revenue WHERE tenant_id = $1 AND client_id = r.id))::timestamp,
      interval '1 month') m`,
    [
      scope.tenantId,
      clients.map(({ clientId }) => clientId),
      firstDay(current),
      idsOf('ALL'),
      idsOf('NONE'),
    ],
  );
  if (clients.some(({ clientId }) => clientId === 0)) await spreadNoClient(scope);
}

/**
 * Rows without a client have no beginning and no end, so only months that hold something are
 * marked, and judged whole.
 */
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

const monthsBetween = (a: Month, b: Month): Month[] =>
  a < b ? monthsThrough(a, b) : monthsThrough(b, a);

/**
 * The months to count because the client's beginning or the current month moved. When an earlier
 * first record comes in, or the first one is deleted, the former first month changes too.
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
  return months.map((month) => ({ clientId: range.id, month: firstDay(month) }));
}

/** Every month of a client that has records or rows. */
export function allMonths(range: ClientRange, current: Month): Bucket[] {
  const dates = [range.first, range.firstRow, range.lastRow].flatMap((date) => date ?? []).sort();
  if (dates.length === 0) return [];
  const [from, to] = [monthOf(dates[0]!), monthOf(dates.at(-1)!)];
  return monthsThrough(from, to > current ? to : current).map((month) => ({
    clientId: range.id,
    month: firstDay(month),
  }));
}
