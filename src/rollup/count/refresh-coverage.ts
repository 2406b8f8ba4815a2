import type { TenantScope } from '../../database/tenant-scope';
import {
  firstKnownMonth,
  OF_MONEY,
  OF_WORK,
  type Silence,
} from '../../numbers/measures/first-known-month';
import type { DataKind } from '../../numbers/measures/measure';
import { firstDay, monthOf, type LocalDate, type Month } from '../../numbers/units/month';

// Sub-selects instead of joins: an index then gives the rows in order, and only the first is read.
const ZONE = '(SELECT time_zone FROM msp WHERE id = $1)';
const EARLIEST = '(SELECT earliest_date FROM msp WHERE id = $1)';

/** Where a kind of event is stored, and how its month is computed. */
interface Happening {
  readonly table: string;
  readonly month: string;
  readonly at: string;
  /** Turns a date into the type of `at`. */
  readonly edge: (date: string) => string;
  readonly silence: Silence;
}

const instant = (date: string): string => `${date}::timestamp AT TIME ZONE ${ZONE}`;
const TIME = {
  table: 'time_entry',
  month: 'month',
  at: 'started_at',
  edge: instant,
  silence: OF_WORK,
};
const TICKETS = {
  table: 'ticket',
  month: `date_trunc('month', opened_at AT TIME ZONE ${ZONE})::date`,
  at: 'opened_at',
  edge: instant,
  silence: OF_WORK,
};
const REVENUE = {
  table: 'revenue',
  month: `date_trunc('month', posted_on::timestamp)::date`,
  at: 'posted_on',
  edge: (date: string): string => `${date}::date`,
  silence: OF_MONEY,
};

/**
 * The months of the first rows, up to the first two that are near each other: later rows cannot
 * change the answer. Each month is one probe of an index, however long the history is.
 */
function firstMonths({ table, month, at, edge, silence }: Happening): string {
  const read = (what: string, from: string, skipped: number): string => `
    (SELECT ${what} FROM ${table} WHERE tenant_id = $1 AND NOT deleted AND ${at} >= ${from}
    ORDER BY ${at} OFFSET ${skipped} LIMIT 1)`;
  return `WITH RECURSIVE found (at, month, before) AS (
      SELECT ${read(at, edge(EARLIEST), 0)}, ${read(month, edge(EARLIEST), 0)}, NULL::date
      UNION ALL
      SELECT ${read(at, 'f.at', 1)}, ${read(month, 'f.at', 1)}, f.month FROM found f
      WHERE f.month > coalesce(f.before + interval '${silence.months + 1} months', '-infinity')
    ) SELECT json_agg(month ORDER BY month) FROM found WHERE month IS NOT NULL`;
}

// A record that holds from a date on is known from then. Only an event can be an isolated one.
const RECORDS = `
  SELECT (${firstMonths(TIME)}) AS time, (${firstMonths(TICKETS)}) AS tickets,
    (${firstMonths(REVENUE)}) AS revenue,
    (SELECT greatest(min(starts_on), ${EARLIEST}) FROM agreement
      WHERE tenant_id = $1 AND NOT deleted HAVING count(*) > 0) AS agreements,
    (SELECT greatest(min(effective_on), ${EARLIEST}) FROM labour_cost
      WHERE tenant_id = $1 HAVING count(*) > 0) AS labour_cost`;

interface Records {
  time: LocalDate[] | null;
  tickets: LocalDate[] | null;
  revenue: LocalDate[] | null;
  agreements: LocalDate | null;
  labour_cost: LocalDate | null;
}

const earlier = (a: Month | null, b: Month | null): Month | null =>
  a === null || (b !== null && b < a) ? b : a;

function knownFrom(records: Records): [DataKind, Month][] {
  const months = (dates: LocalDate[] | null): Month[] => (dates ?? []).map(monthOf);
  const agreed = records.agreements && monthOf(records.agreements);
  const known: [DataKind, Month | null][] = [
    ['TIME', firstKnownMonth(months(records.time), OF_WORK)],
    ['TICKETS', firstKnownMonth(months(records.tickets), OF_WORK)],
    ['MONEY', earlier(agreed, firstKnownMonth(months(records.revenue), OF_MONEY))],
    ['LABOUR_COST', records.labour_cost && monthOf(records.labour_cost)],
  ];
  return known.flatMap(([kind, month]) => (month === null ? [] : [[kind, month]]));
}

/** Rows that are already right stay untouched. */
const KEEP = `
  WITH known AS (SELECT * FROM unnest($2::text[], $3::date[]) AS k (kind, first_month)),
  gone AS (DELETE FROM coverage c WHERE c.tenant_id = $1
    AND NOT EXISTS (SELECT FROM known k WHERE k.kind = c.kind))
  INSERT INTO coverage (tenant_id, kind, first_month) SELECT $1, kind, first_month FROM known
  ON CONFLICT (tenant_id, kind) DO UPDATE SET first_month = excluded.first_month
  WHERE coverage.first_month <> excluded.first_month`;

/**
 * Stores the first month from which each kind of record is known. Months before it are unknown, not
 * zero.
 */
export async function refreshCoverage(scope: TenantScope): Promise<void> {
  const [records] = await scope.query<Records>(RECORDS, [scope.tenantId]);
  if (!records) return;
  const known = knownFrom(records);
  await scope.query(KEEP, [
    scope.tenantId,
    known.map(([kind]) => kind),
    known.map(([, month]) => firstDay(month)),
  ]);
}
