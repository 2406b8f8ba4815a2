import type { TenantScope } from '../../database/tenant-scope';
import { firstDay } from '../../numbers/units/month';
import { asClosed } from './as-closed';
import { ticketMonths } from '../counted-tables';
import type { StoredTicketMonth } from '../count/load/load-tickets';
import type { Cut, KeyPart, MonthSpan, SliceFilter } from '../slice';
import { cutColumn, fromWhere, Parameters } from './slice-sql';
import type { TicketKey } from '../marks/stale-marks';

/** Tickets ranked as they would be: for some, the given months replace the stored ones. */
export interface InsteadOfTickets {
  readonly without: readonly TicketKey[];
  /** The months in which they would be closed. */
  readonly closed: readonly Pick<StoredTicketMonth, 'month' | 'elapsed_ms'>[];
}

export interface QuantileRequest {
  /** The ranks, between 0 and 1: 0.5 is the median. */
  readonly at: readonly number[];
  readonly periods: readonly MonthSpan[];
  readonly groupBy?: readonly Cut[];
  readonly filter?: SliceFilter;
  /** Only for the whole MSP. */
  readonly instead?: InsteadOfTickets;
}

/**
 * `values` in the order of `at`, in milliseconds from opening to last close; null when nothing was
 * closed.
 */
export interface Quantile {
  readonly count: bigint;
  readonly values: readonly (bigint | null)[];
}

export interface QuantileSlice {
  readonly key: readonly KeyPart[];
  /** In the order of `periods`. */
  readonly periods: readonly Quantile[];
}

type QuantileRow = Record<string, KeyPart> & { n: string; tickets: string } & { v: string[] };

/** The months from the first of any period to the last of any. */
const spanOf = (periods: readonly MonthSpan[]): MonthSpan => ({
  from: periods.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
  to: periods.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
});

/** The closed tickets of a period `p` as they would be. */
function closedInstead({ without, closed }: InsteadOfTickets, parameters: Parameters): string {
  const keys = [without.map((key) => key.sourceId), without.map((key) => key.externalId)];
  const rows = [closed.map(({ month }) => month), closed.map((row) => row.elapsed_ms)];
  const [sources, ids, months, elapsed] = [...keys, ...rows].map((list) => parameters.bind(list));
  return `AND (t.source_id, t.external_id) NOT IN (SELECT * FROM unnest(${sources}::int[], ${ids}::text[]))
    UNION ALL SELECT x.elapsed_ms FROM unnest(${months}::date[], ${elapsed}::bigint[]) AS x (month, elapsed_ms)
      WHERE x.month BETWEEN p.first AND p.last`;
}

function statement(tenantId: number, request: QuantileRequest): { sql: string; values: unknown[] } {
  const { groupBy = [], filter = {}, periods, at, instead } = request;
  const parameters = new Parameters(tenantId);
  const table = ticketMonths(filter);
  const first = parameters.bind(periods.map((period) => firstDay(period.from)));
  const last = parameters.bind(periods.map((period) => firstDay(period.to)));
  const ranks = parameters.bind(at);
  const keys = groupBy.map((cut, i) => `${cutColumn(table, cut).expression} AS k${i}`);
  const columns = [...groupBy.map((_, i) => `k${i}`), 'n'].join(', ');
  const sql = `
    SELECT ${columns}, count(*) AS tickets,
      percentile_disc(${ranks}::float8[]) WITHIN GROUP (ORDER BY elapsed_ms) AS v
    FROM unnest(${first}::date[], ${last}::date[]) WITH ORDINALITY AS p (first, last, n),
    LATERAL (SELECT ${[...keys, 't.elapsed_ms'].join(', ')}
      ${fromWhere(table, groupBy, filter, null, parameters)}
      AND t.closed = 1 AND t.month BETWEEN p.first AND p.last
      ${instead ? closedInstead(instead, parameters) : ''}) closed
    GROUP BY ${columns}`;
  const viewed = filter.asClosed ? asClosed(sql, spanOf(periods), parameters) : sql;
  return { sql: viewed, values: parameters.values };
}

/**
 * Reads nearest-rank percentiles of closed tickets' time to resolution, for many slices and periods
 * in one statement.
 */
export async function readQuantiles(
  scope: TenantScope,
  request: QuantileRequest,
): Promise<QuantileSlice[]> {
  const { groupBy = [], periods, at } = request;
  const { sql, values } = statement(scope.tenantId, request);
  const slices = new Map<string, { key: KeyPart[]; periods: Quantile[] }>();
  const empty: Quantile = { count: 0n, values: at.map(() => null) };
  for (const row of await scope.query<QuantileRow>(sql, values)) {
    const key = groupBy.map((_, i) => row[`k${i}`] ?? null);
    const id = JSON.stringify(key);
    const slice = slices.get(id) ?? { key, periods: periods.map(() => empty) };
    slices.set(id, slice);
    slice.periods[Number(row.n) - 1] = { count: BigInt(row.tickets), values: row.v.map(BigInt) };
  }
  return [...slices.values()];
}
