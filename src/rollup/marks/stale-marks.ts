import type { TenantScope } from '../../database/tenant-scope';
import { firstDay, type LocalDate, type Month } from '../../numbers/units/month';
import { JUDGING_VERSION } from './judging-version';

export interface TicketKey {
  readonly sourceId: number;
  readonly externalId: string;
}

/** One client's month, the unit that is recounted. Client 0 stands for rows without a client. */
export interface Bucket {
  readonly clientId: number;
  /** The first day of the month, as stored. */
  readonly month: LocalDate;
}

/**
 * How much of a month's time is judged before it is counted: all of it, because what decides about it
 * changed; the entries that have no rule yet, because they changed themselves; or none.
 */
export type Judging = 'ALL' | 'NEW' | 'NONE';

export interface MarkedBucket extends Bucket {
  readonly judging: Judging;
}

/** These client-months, with all of their time to be judged. */
export const judgedWhole = (buckets: readonly Bucket[]): MarkedBucket[] =>
  buckets.map((bucket) => ({ ...bucket, judging: 'ALL' }));

export const bucketKey = (bucket: Bucket): string => `${bucket.clientId} ${bucket.month}`;

/**
 * Takes the marks of the next tickets. It is one statement, so that a mark committed meanwhile
 * stays for the next round. It deletes a range, because the planner has no statistics of a list and
 * may try every pair.
 */
export async function takeTickets(scope: TenantScope, limit: number): Promise<TicketKey[]> {
  const rows = await scope.query<{ source_id: number; external_id: string }>(
    `WITH last AS MATERIALIZED (
      SELECT * FROM (SELECT DISTINCT source_id, external_id FROM stale_ticket WHERE tenant_id = $1
        ORDER BY source_id, external_id LIMIT $2) next
      ORDER BY source_id DESC, external_id DESC LIMIT 1
    ), taken AS (
      DELETE FROM stale_ticket s USING last l
      WHERE s.tenant_id = $1 AND (s.source_id, s.external_id) <= (l.source_id, l.external_id)
      RETURNING s.source_id, s.external_id
    ) SELECT DISTINCT source_id, external_id FROM taken`,
    [scope.tenantId, limit],
  );
  return rows.map((row) => ({ sourceId: row.source_id, externalId: row.external_id }));
}

export async function markTickets(scope: TenantScope, keys: readonly TicketKey[]): Promise<void> {
  if (keys.length === 0) return;
  await scope.query(
    `INSERT INTO stale_ticket (tenant_id, source_id, external_id)
    SELECT $1, * FROM unnest($2::int[], $3::text[])`,
    [scope.tenantId, keys.map((key) => key.sourceId), keys.map((key) => key.externalId)],
  );
}

/**
 * Takes the mark of the staff, which is always recounted as a whole. Returns whether there was one.
 */
export async function takeStaff(scope: TenantScope): Promise<boolean> {
  const rows = await scope.query(`DELETE FROM stale_staff WHERE tenant_id = $1 RETURNING id`, [
    scope.tenantId,
  ]);
  return rows.length > 0;
}

// What landing judged by an older version may have been judged without what others changed meanwhile.
const JUDGING = `
  CASE WHEN bool_or(judge_all OR judged_with <> ${JUDGING_VERSION}) THEN 'ALL'
    WHEN bool_or(judge_new) THEN 'NEW' ELSE 'NONE' END`;

/**
 * Takes the next client-months, those of a client together. Marks for every month must have been
 * spread before.
 */
export async function takeBuckets(scope: TenantScope, limit: number): Promise<MarkedBucket[]> {
  const rows = await scope.query<{ client_id: number; month: LocalDate; judging: Judging }>(
    `WITH last AS MATERIALIZED (
      SELECT * FROM (SELECT DISTINCT client_id, month FROM stale_month
        WHERE tenant_id = $1 AND month IS NOT NULL ORDER BY client_id, month LIMIT $2) next
      ORDER BY client_id DESC, month DESC LIMIT 1
    ), taken AS (
      DELETE FROM stale_month s USING last l
      WHERE s.tenant_id = $1 AND s.month IS NOT NULL AND (s.client_id, s.month) <= (l.client_id, l.month)
      RETURNING s.client_id, s.month, s.judge_all, s.judge_new, s.judged_with
    ) SELECT client_id, month, ${JUDGING} AS judging FROM taken
    GROUP BY client_id, month ORDER BY client_id, month`,
    [scope.tenantId, limit],
  );
  return rows.map(({ client_id: clientId, month, judging }) => ({ clientId, month, judging }));
}

export async function markBuckets(
  scope: TenantScope,
  buckets: readonly Bucket[],
  judging: Judging,
): Promise<void> {
  if (buckets.length === 0) return;
  await scope.query(
    `INSERT INTO stale_month (tenant_id, client_id, month, judge_all, judge_new)
    SELECT DISTINCT $1::int, b.*, $4 = 'ALL', $4 <> 'NONE' FROM unnest($2::int[], $3::date[]) b`,
    [
      scope.tenantId,
      buckets.map((bucket) => bucket.clientId),
      buckets.map(({ month }) => month),
      judging,
    ],
  );
}

/** A client of which every month is counted again. */
export interface MarkedClient {
  readonly clientId: number;
  readonly judging: Judging;
}

/**
 * Takes the marks of the next clients marked whole. The caller must spread them over their months.
 */
export async function takeWholeClients(scope: TenantScope, limit: number): Promise<MarkedClient[]> {
  const rows = await scope.query<{ client_id: number; judging: Judging }>(
    `WITH taken AS (
      DELETE FROM stale_month WHERE tenant_id = $1 AND month IS NULL AND client_id IN (
        SELECT DISTINCT client_id FROM stale_month WHERE tenant_id = $1 AND month IS NULL
        ORDER BY client_id LIMIT $2)
      RETURNING client_id, judge_all, judge_new, judged_with
    ) SELECT client_id, ${JUDGING} AS judging FROM taken GROUP BY client_id ORDER BY client_id`,
    [scope.tenantId, limit],
  );
  return rows.map(({ client_id: clientId, judging }) => ({ clientId, judging }));
}

/**
 * Marks what a new day changes: the rows of a range of months, the current month of every client,
 * and the staff. Months that depend on these are marked when these are counted. Months without a
 * row are not marked: a clock set far back may pass thousands. No day decides about time, so none is
 * judged.
 */
export async function markDays(
  scope: TenantScope,
  from: Month,
  to: Month,
  current: Month,
): Promise<void> {
  await scope.query(
    `INSERT INTO stale_month (tenant_id, client_id, month, judge_all, judge_new)
    SELECT tenant_id, client_id, month, false, false FROM client_month
      WHERE tenant_id = $1 AND client_id <> 0 AND month BETWEEN $2::date AND $3::date
    UNION SELECT tenant_id, id, $4::date, false, false FROM client WHERE tenant_id = $1 AND NOT deleted`,
    [scope.tenantId, firstDay(from), firstDay(to), firstDay(current)],
  );
  await scope.query(`INSERT INTO stale_staff (tenant_id) VALUES ($1)`, [scope.tenantId]);
}

/**
 * Marks every month on record from a date on, with and without a client, and the staff. It is what
 * a change of the MSP's settings can touch.
 */
export async function markMonthsFrom(scope: TenantScope, from: LocalDate): Promise<void> {
  await scope.query(
    `INSERT INTO stale_month (tenant_id, client_id, month)
    SELECT $1, client_id, month FROM client_month WHERE tenant_id = $1 AND month >= $2::date`,
    [scope.tenantId, from],
  );
  await scope.query(`INSERT INTO stale_staff (tenant_id) VALUES ($1)`, [scope.tenantId]);
}

/** Marks the alerts opened from a date on, which the MSP's alert filter decides about. */
export async function markAlertsFrom(scope: TenantScope, from: LocalDate): Promise<void> {
  await scope.query(
    `INSERT INTO stale_ticket (tenant_id, source_id, external_id)
    SELECT t.tenant_id, t.source_id, t.external_id FROM ticket t JOIN msp z ON z.id = t.tenant_id
    WHERE t.tenant_id = $1 AND t.origin = 'ALERT'
      AND t.opened_at >= $2::timestamp AT TIME ZONE z.time_zone`,
    [scope.tenantId, from],
  );
}

/** Marks every month of every client and of rows without one. */
export async function markAllMonths(scope: TenantScope): Promise<void> {
  await scope.query(
    `INSERT INTO stale_month (tenant_id, client_id)
    SELECT $1, id FROM client WHERE tenant_id = $1 UNION ALL SELECT $1, 0`,
    [scope.tenantId],
  );
}

export async function markAllTickets(scope: TenantScope): Promise<void> {
  await scope.query(
    `INSERT INTO stale_ticket (tenant_id, source_id, external_id)
    SELECT tenant_id, source_id, external_id FROM ticket WHERE tenant_id = $1`,
    [scope.tenantId],
  );
}

/** Marks everything, so that all of it is counted again from the raw rows. */
export async function markEverything(scope: TenantScope): Promise<void> {
  await markAllMonths(scope);
  await markAllTickets(scope);
  await scope.query(`INSERT INTO stale_staff (tenant_id) VALUES ($1)`, [scope.tenantId]);
  await scope.query(`INSERT INTO stale_cost (tenant_id) VALUES ($1)`, [scope.tenantId]);
}
