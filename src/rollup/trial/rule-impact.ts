import type { TenantScope } from '../../database/tenant-scope';
import type { WorkRule } from '../../numbers/classify/work-rule';
import type { MeasureRow } from '../../numbers/measures/measure';
import { firstDay, type LocalDate } from '../../numbers/units/month';
import { grouped } from '../grouped';
import { loadCosts } from '../count/load/load-costs';
import { loadStaff } from '../count/load/load-staff';
import { loadTenantRules } from '../count/load/load-tenant-rules';
import { coveredMonths, coverOf } from '../covered-months';
import { changedRows, type Presences } from './measure-changes';
import type { InsteadOfTickets } from '../serve/read-quantiles';
import type { MonthSpan } from '../slice';
import { bucketKey, type Bucket } from '../marks/stale-marks';
import type { Trial } from './trial';
import { tryEntries, type MovedTime } from './try-entries';
import { ticketsIn, tryTickets, type MovedTickets } from './try-tickets';

/** What other rules would move, and by how much the sums would change. */
export interface RuleImpact {
  readonly entriesMoved: number;
  readonly msMoved: number;
  readonly ticketsMoved: number;
  /** Changes to add to the sums of the whole MSP. */
  readonly changes: readonly MeasureRow[];
  /** What percentiles would be ranked over. */
  readonly instead: InsteadOfTickets;
}

const BUCKETS_AT_ONCE = 500;
const TICKETS_AT_ONCE = 2000;

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * Groups whole months into steps of about so many client-months: costs are spread over all clients
 * of a month.
 */
function* wholeMonths(presences: Presences): Generator<readonly Bucket[]> {
  let batch: Bucket[] = [];
  const buckets = [...presences.values()].map(({ bucket }) => bucket);
  for (const month of grouped(buckets, (bucket) => bucket.month).values()) {
    batch = batch.concat(month);
    if (batch.length < BUCKETS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface PresenceRow {
  client_id: number;
  month: LocalDate;
  has_seat_count: boolean;
  has_endpoint_count: boolean;
  last_covered: LocalDate | null;
  next_covered: LocalDate | null;
}

// Time without a client is decided before any rule of the tenant.
const BUCKETS = `
  SELECT client_id, month, has_seat_count, has_endpoint_count, last_covered, next_covered
  FROM ${coveredMonths('$2', '$3')} WHERE client_id <> 0 ORDER BY month, client_id`;

async function loadPresences({ scope, months }: Trial): Promise<Presences> {
  const rows = await scope.query<PresenceRow>(BUCKETS, [
    scope.tenantId,
    firstDay(months.from),
    firstDay(months.to),
  ]);
  const presences = rows.map((row) => ({
    bucket: { clientId: row.client_id, month: row.month },
    hasSeatCount: row.has_seat_count,
    hasEndpointCount: row.has_endpoint_count,
    cover: coverOf(row),
  }));
  return new Map(presences.map((presence) => [bucketKey(presence.bucket), presence]));
}

async function openTrial(
  scope: TenantScope,
  rules: readonly WorkRule[],
  months: MonthSpan,
  at: Date,
): Promise<Trial> {
  const now = await loadTenantRules(scope, at);
  const staff = await loadStaff(scope);
  const costs = await loadCosts(scope, staff);
  return { scope, months, now, then: { ...now, rules }, staff, costs };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/**
 * Computes what other rules would do to a period, without writing anything. It judges the period's
 * time and tickets in memory under both sets of rules, and spreads the costs of its months under
 * both. It takes at most nine statements for every 500 client-months or one month, whichever is
 * more, and four for every 2 000 tickets.
 */
export async function tryRules(
  scope: TenantScope,
  rules: readonly WorkRule[],
  months: MonthSpan,
  at: Date,
): Promise<RuleImpact> {
  const trial = await openTrial(scope, rules, months, at);
  const presences = await loadPresences(trial);
  const time: MovedTime[] = [];
  for (const buckets of wholeMonths(presences)) time.push(await tryEntries(trial, buckets));
  const tickets: MovedTickets[] = [];
  for (const keys of chunks(await ticketsIn(trial), TICKETS_AT_ONCE))
    tickets.push(await tryTickets(trial, keys));
  return {
    entriesMoved: total(time.map(({ count }) => count)),
    msMoved: total(time.map(({ ms }) => ms)),
    ticketsMoved: total(tickets.map(({ count }) => count)),
    changes: [...time, ...tickets].flatMap(({ changes }) => changedRows(changes, presences)),
    instead: {
      without: tickets.flatMap(({ instead }) => instead.without),
      closed: tickets.flatMap(({ instead }) => instead.closed),
    },
  };
}
