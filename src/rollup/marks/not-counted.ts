import type { TenantScope } from '../../database/tenant-scope';
import { firstDay, type LocalDate, type Month } from '../../numbers/units/month';
import { STALE_TABLES, staleTable, type StaleKind } from './stale-tables';

/** The thing a mark is about: the values of its table's key, in order. */
export type MarkKey = readonly (number | string | null)[];

/** How often the same thing may fail before it is stepped over. */
export const MOST_ATTEMPTS = 3;

const LONGEST_ERROR = 500;

const NOTE = `
  INSERT INTO not_counted (tenant_id, kind, key, client_id, month, attempts, error, failed_at)
  VALUES ($1, $2, $3, coalesce($4::int, 0), $5::date, 1, $6, $7)
  ON CONFLICT (tenant_id, kind, key) DO UPDATE
    SET attempts = not_counted.attempts + 1, error = excluded.error, failed_at = excluded.failed_at
  RETURNING attempts`;

const OF_TICKET = `
  SELECT t.client_id, date_trunc('month', t.opened_at AT TIME ZONE z.time_zone)::date AS month
  FROM ticket t JOIN msp z ON z.id = t.tenant_id
  WHERE t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = $3`;

interface Where {
  readonly client_id: number | null;
  readonly month: LocalDate | null;
}

/** The client and month by which people know a mark. A ticket's month is that of its opening. */
async function placeOf(scope: TenantScope, kind: StaleKind, key: MarkKey): Promise<Where> {
  if (kind === 'MONTH') return { client_id: key[0] as number, month: key[1] as LocalDate | null };
  if (kind !== 'TICKET') return { client_id: null, month: (key[0] ?? null) as LocalDate | null };
  const [ticket] = await scope.query<{ client_id: number | null; month: LocalDate }>(OF_TICKET, [
    scope.tenantId,
    ...key,
  ]);
  return ticket ?? { client_id: null, month: null };
}

/** Deletes the marks of one thing. Until it is marked again, it stays as it was last counted. */
async function dropMarks(scope: TenantScope, kind: StaleKind, key: MarkKey): Promise<void> {
  const { table, key: columns } = staleTable(kind);
  const same = Object.entries(columns).map(
    ([column, type], i) => ` AND ${column} IS NOT DISTINCT FROM $${i + 2}::${type}`,
  );
  await scope.query(`DELETE FROM ${table} WHERE tenant_id = $1${same.join('')}`, [
    scope.tenantId,
    ...key,
  ]);
}

/**
 * Notes that one thing could not be counted. The third time its marks are deleted. Returns whether
 * they were.
 */
export async function noteFailure(
  scope: TenantScope,
  kind: StaleKind,
  key: MarkKey,
  error: string,
  now: Date,
): Promise<boolean> {
  const { client_id, month } = await placeOf(scope, kind, key);
  const [noted] = await scope.query<{ attempts: number }>(NOTE, [
    scope.tenantId,
    kind,
    JSON.stringify(key),
    client_id,
    month,
    error.slice(0, LONGEST_ERROR),
    now,
  ]);
  if (noted!.attempts < MOST_ATTEMPTS) return false;
  await dropMarks(scope, kind, key);
  return true;
}

export async function hasFailures(scope: TenantScope): Promise<boolean> {
  const rows = await scope.query(`SELECT 1 AS one FROM not_counted WHERE tenant_id = $1 LIMIT 1`, [
    scope.tenantId,
  ]);
  return rows.length > 0;
}

/** Forgets the failures of things that were counted after all. */
export async function forgetFailures(
  scope: TenantScope,
  kind: StaleKind,
  keys: readonly MarkKey[],
): Promise<void> {
  await scope.query(
    `DELETE FROM not_counted WHERE tenant_id = $1 AND kind = $2 AND key = ANY ($3::text[])`,
    [scope.tenantId, kind, keys.map((key) => JSON.stringify(key))],
  );
}

/** Forgets all failures, before everything is counted again. */
export const forgetAllFailures = (scope: TenantScope): Promise<unknown> =>
  scope.query(`DELETE FROM not_counted WHERE tenant_id = $1`, [scope.tenantId]);

/** Marks again what was stepped over: a newer program may be able to count it. */
export async function markNotCounted(scope: TenantScope): Promise<void> {
  for (const { kind, table, key } of STALE_TABLES) {
    const columns = Object.entries(key);
    const names = ['tenant_id', ...columns.map(([column]) => column)].join(', ');
    const values = columns.map(([, type], i) => `(key::json ->> ${i})::${type}`);
    await scope.query(
      `INSERT INTO ${table} (${names}) SELECT ${['tenant_id', ...values].join(', ')} FROM not_counted
      WHERE tenant_id = $1 AND kind = $2 AND attempts >= $3`,
      [scope.tenantId, kind, MOST_ATTEMPTS],
    );
  }
}

/**
 * Counts the stepped-over things that a month's numbers may need. A thing without a month may
 * belong to any.
 */
export async function countNotCounted(scope: TenantScope, month: Month): Promise<number> {
  const [row] = await scope.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM not_counted
    WHERE tenant_id = $1 AND (month IS NULL OR month <= $2::date)`,
    [scope.tenantId, firstDay(month)],
  );
  return row!.n;
}
