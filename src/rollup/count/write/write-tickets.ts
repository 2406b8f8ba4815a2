import type { TenantScope } from '../../../database/tenant-scope';
import { areMonthsChanged, type JudgedTicket } from '../judge/judge-tickets';
import type { StoredTicketMonth } from '../load/load-tickets';

const keys = (tickets: readonly JudgedTicket[]): unknown[] => [
  tickets.map(({ row }) => row.source_id),
  tickets.map(({ row }) => row.external_id),
];

/**
 * Locks the tickets nobody else is writing, and returns them. Never waits: an import that holds
 * a ticket would wait for ours in turn. The others are counted when they are free.
 */
export async function lockFree(
  scope: TenantScope,
  tickets: readonly JudgedTicket[],
): Promise<JudgedTicket[]> {
  if (tickets.length === 0) return [];
  const free = await scope.query<{ n: number }>(
    `SELECT k.n::int FROM unnest($2::int[], $3::text[]) WITH ORDINALITY AS k (source_id, external_id, n)
    JOIN ticket t ON t.source_id = k.source_id AND t.external_id = k.external_id
    WHERE t.tenant_id = $1 FOR NO KEY UPDATE OF t SKIP LOCKED`,
    [scope.tenantId, ...keys(tickets)],
  );
  return free.map(({ n }) => tickets[n - 1]!);
}

/** Stores what was derived of each ticket. */
export async function writeLives(
  scope: TenantScope,
  tickets: readonly JudgedTicket[],
): Promise<void> {
  if (tickets.length === 0) return;
  const lives = tickets.map(({ life }) => life);
  const closed = lives.map(({ lastClosedAt }) =>
    lastClosedAt === null ? null : new Date(lastClosedAt).toISOString(),
  );
  await scope.query(
    `UPDATE ticket t SET reactive = c.reactive, rule = c.rule, counted = c.counted, is_open = c.is_open,
      last_closed_at = c.last_closed_at, labour_ms = c.labour_ms, touches = c.touches,
      was_escalated = c.was_escalated
    FROM unnest($2::int[], $3::text[], $4::boolean[], $5::text[], $6::boolean[], $7::boolean[],
      $8::timestamptz[], $9::bigint[], $10::int[], $11::boolean[])
      AS c (source_id, external_id, reactive, rule, counted, is_open, last_closed_at, labour_ms, touches, was_escalated)
    WHERE t.tenant_id = $1 AND t.source_id = c.source_id AND t.external_id = c.external_id`,
    [
      scope.tenantId,
      ...keys(tickets),
      lives.map((life) => life.reactive),
      lives.map((life) => life.rule),
      lives.map((life) => life.counted),
      lives.map((life) => life.isOpen),
      closed,
      lives.map((life) => life.labourMs),
      lives.map((life) => life.touches),
      lives.map((life) => life.escalated),
    ],
  );
}

const MONTH_COLUMNS: readonly (readonly [keyof StoredTicketMonth, string])[] = [
  ['source_id', 'int'],
  ['external_id', 'text'],
  ['month', 'date'],
  ['client_id', 'int'],
  ['board', 'text'],
  ['type', 'text'],
  ['origin', 'text'],
  ['agreement_type', 'text'],
  ['technician_id', 'int'],
  ['opened', 'smallint'],
  ['closes', 'smallint'],
  ['reopens', 'smallint'],
  ['untold_reopens', 'smallint'],
  ['closed', 'smallint'],
  ['cohort', 'smallint'],
  ['handle_ms', 'bigint'],
  ['elapsed_ms', 'bigint'],
  ['touches', 'int'],
  ['long', 'smallint'],
  ['escalated', 'smallint'],
];

const INSERT_MONTHS = `
  INSERT INTO ticket_month (tenant_id, ${MONTH_COLUMNS.map(([name]) => name).join(', ')})
  SELECT $1, * FROM unnest(${MONTH_COLUMNS.map(([, type], i) => `$${i + 2}::${type}[]`).join(', ')})`;

/** Replaces the months of the tickets whose months changed. */
export async function writeTicketMonths(
  scope: TenantScope,
  tickets: readonly JudgedTicket[],
): Promise<void> {
  const changed = tickets.filter(areMonthsChanged);
  const had = changed.filter(({ stored }) => stored.length > 0);
  if (had.length > 0)
    await scope.query(
      `DELETE FROM ticket_month m USING unnest($2::int[], $3::text[]) AS k (source_id, external_id)
      WHERE m.tenant_id = $1 AND m.source_id = k.source_id AND m.external_id = k.external_id`,
      [scope.tenantId, ...keys(had)],
    );
  const months = changed.flatMap((ticket) => ticket.months);
  if (months.length === 0) return;
  await scope.query(INSERT_MONTHS, [
    scope.tenantId,
    ...MONTH_COLUMNS.map(([name]) => months.map((month) => month[name])),
  ]);
}
