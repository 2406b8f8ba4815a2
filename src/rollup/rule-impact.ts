import type { TenantScope } from '../database/tenant-scope';
import { ticketReactive } from '../numbers/classify/ticket-reactive';
import type { WorkRule } from '../numbers/classify/work-rule';
import type { MeasureRow } from '../numbers/measures/measure';
import { firstDay, monthOf, type LocalDate } from '../numbers/units/month';
import { judgeEntries, type ClassifyingContext, type JudgedRow } from './classify-entries';
import { judgeTickets, ticketFacts } from './judge-tickets';
import { loadClients } from './load-clients';
import { loadEntries } from './load-entries';
import { loadStaff, type StaffMember } from './load-staff';
import { loadTenantRules, type TenantRules } from './load-tenant-rules';
import { loadTicketEntries, loadTicketEvents, loadTickets, type TicketRow } from './load-tickets';
import { entryChange, ticketChange, type Presences } from './measure-changes';
import type { MonthSpan } from './slice';
import { bucketKey, type Bucket, type TicketKey } from './stale-marks';

/** What other rules would move, and by how much the sums would change. */
export interface RuleImpact {
  readonly entriesMoved: number;
  readonly msMoved: number;
  readonly ticketsMoved: number;
  /** To be added to the sums of the whole MSP. */
  readonly changes: readonly MeasureRow[];
}

interface Trial {
  readonly scope: TenantScope;
  readonly months: MonthSpan;
  readonly now: TenantRules;
  readonly then: TenantRules;
  readonly staff: ReadonlyMap<number, StaffMember>;
  readonly presences: Presences;
}

const BUCKETS_AT_ONCE = 500;
const TICKETS_AT_ONCE = 2000;

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

interface PresenceRow {
  client_id: number;
  month: LocalDate;
  has_seat_count: boolean;
  has_endpoint_count: boolean;
}

// Time without a client is decided before any rule of the tenant.
const BUCKETS = `
  SELECT client_id, month, has_seat_count, has_endpoint_count FROM client_month
  WHERE tenant_id = $1 AND client_id <> 0 AND month BETWEEN $2 AND $3 ORDER BY client_id, month`;

const TICKETS = `
  SELECT DISTINCT t.source_id, t.external_id FROM ticket t
  JOIN msp z ON z.id = t.tenant_id
  WHERE t.tenant_id = $1 AND NOT t.deleted AND t.merged_into IS NULL
    AND t.opened_at < ($3::timestamp + interval '1 month') AT TIME ZONE z.time_zone
    AND (t.is_open OR t.last_closed_at IS NULL OR t.last_closed_at >= $2::timestamp AT TIME ZONE z.time_zone)
  ORDER BY 1, 2`;

async function loadPresences({
  scope,
  months,
}: Pick<Trial, 'scope' | 'months'>): Promise<Presences> {
  const rows = await scope.query<PresenceRow>(BUCKETS, [
    scope.tenantId,
    firstDay(months.from),
    firstDay(months.to),
  ]);
  const seen = rows.map((row) => ({
    bucket: { clientId: row.client_id, month: row.month },
    hasSeatCount: row.has_seat_count,
    hasEndpointCount: row.has_endpoint_count,
  }));
  return new Map(seen.map((each) => [bucketKey(each.bucket), each]));
}

const isMoved = (now: JudgedRow, then: JudgedRow): boolean =>
  now.area !== then.area || now.reactive !== then.reactive || now.uncovered !== then.uncovered;

interface Moved {
  readonly count: number;
  readonly ms: number;
  readonly changes: readonly MeasureRow[];
}

async function tryEntries(trial: Trial, buckets: readonly Bucket[]): Promise<Moved> {
  const { scope, now, then, staff, presences } = trial;
  const clients = await loadClients(scope, [...new Set(buckets.map(({ clientId }) => clientId))]);
  const entries = await loadEntries(scope, buckets);
  const judge = (tenant: TenantRules): JudgedRow[] => {
    const context: ClassifyingContext = { tenant, clients, staff };
    return judgeEntries(entries, context);
  };
  const after = judge(then);
  const pairs = judge(now).map((before, i) => ({ before, after: after[i]! }));
  const moved = pairs.filter((pair) => isMoved(pair.before, pair.after));
  return {
    count: moved.length,
    ms: moved.reduce((sum, { before }) => sum + before.row.worked_ms, 0),
    changes: moved.flatMap((pair) => entryChange(pair.before, pair.after, presences)),
  };
}

const keyOf = (row: TicketRow): TicketKey => ({
  sourceId: row.source_id,
  externalId: row.external_id,
});

/** Only tickets that another rule decides otherwise have another life. */
async function tryTickets(trial: Trial, keys: readonly TicketKey[]): Promise<Moved> {
  const { scope, now, then, staff, months, presences } = trial;
  const decided = (row: TicketRow, { rules }: TenantRules): boolean =>
    ticketReactive(ticketFacts(row), rules).reactive;
  const tickets = (await loadTickets(scope, keys)).filter(
    (row) => decided(row, now) !== decided(row, then),
  );
  if (tickets.length === 0) return { count: 0, ms: 0, changes: [] };
  const lives = tickets.map(keyOf);
  const records = {
    tickets,
    events: await loadTicketEvents(scope, lives),
    entries: await loadTicketEntries(scope, lives),
    stored: [],
  };
  const monthsUnder = (tenant: TenantRules, sign: 1n | -1n): MeasureRow[] =>
    judgeTickets(records, tenant, staff)
      .flatMap((ticket) => ticket.months)
      .filter(({ month }) => monthOf(month) >= months.from && monthOf(month) <= months.to)
      .map((row) => ticketChange(row, sign, presences));
  const changes = [...monthsUnder(now, -1n), ...monthsUnder(then, 1n)];
  return { count: tickets.length, ms: 0, changes };
}

/**
 * What other rules would do to a period, without writing anything: its time and tickets are judged
 * in memory under both sets of rules. Costs are not spread anew, and percentiles not ranked anew.
 */
export async function tryRules(
  scope: TenantScope,
  rules: readonly WorkRule[],
  months: MonthSpan,
  at: Date,
): Promise<RuleImpact> {
  const now = await loadTenantRules(scope, at);
  const presences = await loadPresences({ scope, months });
  const staff = await loadStaff(scope);
  const trial: Trial = { scope, months, now, then: { ...now, rules }, staff, presences };
  const entries: Moved[] = [];
  const buckets = [...presences.values()].map(({ bucket }) => bucket);
  for (const chunk of chunks(buckets, BUCKETS_AT_ONCE))
    entries.push(await tryEntries(trial, chunk));
  const rows = await scope.query<{ source_id: number; external_id: string }>(TICKETS, [
    scope.tenantId,
    firstDay(months.from),
    firstDay(months.to),
  ]);
  const keys = rows.map((row) => ({ sourceId: row.source_id, externalId: row.external_id }));
  const tickets: Moved[] = [];
  for (const chunk of chunks(keys, TICKETS_AT_ONCE)) tickets.push(await tryTickets(trial, chunk));
  const total = (all: readonly Moved[], what: 'count' | 'ms'): number =>
    all.reduce((sum, each) => sum + each[what], 0);
  return {
    entriesMoved: total(entries, 'count'),
    msMoved: total(entries, 'ms'),
    ticketsMoved: total(tickets, 'count'),
    changes: [...entries, ...tickets].flatMap(({ changes }) => changes),
  };
}
