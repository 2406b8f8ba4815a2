import type { TenantScope } from '../../../database/tenant-scope';
import type { JudgedTicket } from '../judge/judge-tickets';
import { ticket } from '../../../tables/ticket';
import { ticketMonth } from '../../../tables/ticket-month';
import { deleteOf, updateOf, upsertOf } from '../../../tables/write';
import { COUNTED_OF_MONTH, type StoredTicketMonth } from '../load/load-tickets';

const keys = (tickets: readonly JudgedTicket[]): unknown[] => [
  tickets.map(({ row }) => row.source_id),
  tickets.map(({ row }) => row.external_id),
];

/**
 * Locks and returns the tickets that nobody else is writing. It never waits: the import that holds
 * a ticket could wait for ours in turn. The others are counted when they are free.
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

const UPDATE = updateOf(ticket, {
  by: ['source_id', 'external_id'],
  set: [
    ...(['reactive', 'rule', 'counted', 'is_open', 'last_closed_at', 'labour_ms'] as const),
    ...(['touches', 'was_escalated', 'escalated_to'] as const),
  ],
});

/** Stores what was derived for each ticket. */
export async function writeLives(
  scope: TenantScope,
  tickets: readonly JudgedTicket[],
): Promise<void> {
  if (tickets.length === 0) return;
  const rows = tickets.map(({ row, life }) => ({
    source_id: row.source_id,
    external_id: row.external_id,
    reactive: life.reactive,
    rule: life.rule,
    counted: life.counted,
    is_open: life.isOpen,
    last_closed_at: life.lastClosedAt === null ? null : new Date(life.lastClosedAt),
    labour_ms: String(life.labourMs),
    touches: life.touches,
    was_escalated: life.escalated,
    escalated_to: life.escalatedTo,
  }));
  await scope.query(UPDATE.sql, [scope.tenantId, ...UPDATE.valuesOf(rows)]);
}

const REMOVE = deleteOf(ticketMonth, 'source_id', 'external_id', 'month');
const UPSERT = upsertOf(ticketMonth, { of: COUNTED_OF_MONTH });

/** The stored months that a ticket has not any more. */
const goneOf = ({ stored, months }: JudgedTicket): StoredTicketMonth[] =>
  stored.filter(({ month }) => !months.some((counted) => counted.month === month));

/**
 * Makes the stored months of tickets equal to the counted ones. One that is there already is changed in
 * its place: it need not be proven again that its ticket is there.
 */
export async function writeTicketMonths(
  scope: TenantScope,
  tickets: readonly JudgedTicket[],
): Promise<void> {
  const changed = tickets.filter(({ areMonthsChanged }) => areMonthsChanged);
  const gone = changed.flatMap(goneOf);
  const counted = changed.flatMap(({ months }) => months);
  if (gone.length > 0) await scope.query(REMOVE.sql, [scope.tenantId, ...REMOVE.valuesOf(gone)]);
  if (counted.length > 0)
    await scope.query(UPSERT.sql, [scope.tenantId, ...UPSERT.valuesOf(counted)]);
}
