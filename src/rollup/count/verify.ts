import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import { loadStaff } from './load/load-staff';
import { loadTenantRules } from './load/load-tenant-rules';
import { lockRefresh } from './count-batch';
import { refreshStale } from './refresh';
import { refreshClientMonths } from './refresh-client-months';
import { refreshCosts } from './refresh-costs';
import { refreshTickets } from './refresh-tickets';
import { bucketKey, judgedWhole, type Bucket, type TicketKey } from '../marks/stale-marks';
import { FLAGS, SERVED_COLUMNS } from './write/write-client-months';
import { COSTED_COLUMNS } from './write/write-costs';

/**
 * A stored figure that a recount from the raw rows does not confirm, in parts. Null: there is, or
 * should be, no such row.
 */
export interface Difference {
  /** 0 for rows without a client. */
  readonly clientId: number;
  readonly month: Month;
  /** The column of the serving row. */
  readonly measure: string;
  readonly stored: string | null;
  readonly recounted: string | null;
}

export interface Verification {
  readonly checked: number;
  readonly differences: readonly Difference[];
}

export interface VerifyOptions {
  /** How many client-months to recount. */
  readonly sample: number;
  /** The same seed picks the same client-months. */
  readonly seed?: string;
}

const COLUMNS = [...FLAGS, ...SERVED_COLUMNS, ...COSTED_COLUMNS];
type ServingRow = { client_id: number; month: LocalDate } & Record<string, string | number | null>;

/** Ends the transaction without a trace and carries the differences out of it. */
class RolledBack extends Error {
  constructor(readonly found: Verification) {
    super('a verification leaves nothing behind');
  }
}

// A month whose row is missing must be in the draw too, so entries name months as well.
const SAMPLE = `
  SELECT client_id, month FROM (
    SELECT client_id, month FROM client_month WHERE tenant_id = $1
    UNION SELECT coalesce(client_id, 0), month FROM time_entry WHERE tenant_id = $1
  ) known ORDER BY md5($3 || client_id || month), client_id, month LIMIT $2`;

// The tickets that were open at some time in one of the months.
const TICKETS = `
  SELECT DISTINCT t.source_id, t.external_id FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
  JOIN ticket t ON t.tenant_id = $1 AND t.client_id = b.client_id
  WHERE t.opened_at < b.month + interval '1 month 1 day'
    AND (t.is_open OR t.last_closed_at >= b.month - interval '1 day' OR EXISTS (
      SELECT FROM ticket_month m WHERE m.tenant_id = $1 AND m.source_id = t.source_id
        AND m.external_id = t.external_id AND m.month = b.month))`;

const pairs = (scope: TenantScope, buckets: readonly Bucket[]): unknown[] => [
  scope.tenantId,
  buckets.map((bucket) => bucket.clientId),
  buckets.map((bucket) => bucket.month),
];

async function drawSample(scope: TenantScope, options: VerifyOptions): Promise<Bucket[]> {
  const rows = await scope.query<{ client_id: number; month: LocalDate }>(SAMPLE, [
    scope.tenantId,
    options.sample,
    options.seed ?? 'seatwise',
  ]);
  return rows.map((row) => ({ clientId: row.client_id, month: row.month }));
}

async function loadRows(
  scope: TenantScope,
  buckets: readonly Bucket[],
): Promise<Map<string, ServingRow>> {
  const rows = await scope.query<ServingRow>(
    `SELECT m.client_id, m.month, ${COLUMNS.map((column) => `m.${column}::text`).join(', ')}
    FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
    JOIN client_month m ON m.client_id = b.client_id AND m.month = b.month WHERE m.tenant_id = $1`,
    pairs(scope, buckets),
  );
  return new Map(
    rows.map((row) => [bucketKey({ clientId: row.client_id, month: row.month }), row]),
  );
}

async function recount(scope: TenantScope, buckets: readonly Bucket[], now: Date): Promise<void> {
  const tenant = await loadTenantRules(scope, now);
  const staff = await loadStaff(scope);
  const tickets = await scope.query<{ source_id: number; external_id: string }>(
    TICKETS,
    pairs(scope, buckets),
  );
  const keys: TicketKey[] = tickets.map((row) => ({
    sourceId: row.source_id,
    externalId: row.external_id,
  }));
  await refreshTickets(scope, keys, tenant, staff);
  await refreshClientMonths(scope, judgedWhole(buckets), tenant, staff);
  const months = [...new Set(buckets.map(({ month }) => month))];
  await refreshCosts(scope, months, tenant, staff);
}

function compare(
  buckets: readonly Bucket[],
  stored: ReadonlyMap<string, ServingRow>,
  recounted: ReadonlyMap<string, ServingRow>,
): Difference[] {
  const text = (row: ServingRow | undefined, column: string): string | null =>
    row ? String(row[column]) : null;
  return buckets.flatMap((bucket) => {
    const [was, is] = [stored.get(bucketKey(bucket)), recounted.get(bucketKey(bucket))];
    return COLUMNS.filter((column) => text(was, column) !== text(is, column)).map((column) => ({
      clientId: bucket.clientId,
      month: monthOf(bucket.month),
      measure: column,
      stored: text(was, column),
      recounted: text(is, column),
    }));
  });
}

/**
 * Recounts a random but repeatable sample of client-months from the raw rows, exactly as a refresh
 * does. It compares the result with the stored rows and rolls everything back.
 */
export async function verify(
  database: Database,
  tenantId: number,
  clock: Clock,
  options: VerifyOptions,
): Promise<Verification> {
  await refreshStale(database, tenantId, clock);
  try {
    return await database.write(tenantId, async (scope) => {
      await lockRefresh(scope);
      const buckets = await drawSample(scope, options);
      const stored = await loadRows(scope, buckets);
      await recount(scope, buckets, clock.now());
      const differences = compare(buckets, stored, await loadRows(scope, buckets));
      throw new RolledBack({ checked: buckets.length, differences });
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.found;
    throw error;
  }
}
