import type { TenantScope } from '../../database/tenant-scope';
import { measure, type MeasureKey } from '../../numbers/measures/catalogue';
import { countedMonths, type Coverage } from '../../numbers/metrics/counted-months';
import type { Metric } from '../../numbers/metrics/metric';
import { monthsThrough, type LocalDate, type Month } from '../../numbers/units/month';
import { toNumber } from '../../numbers/units/ratio';
import { asClosed } from './as-closed';
import { NO_SIDES, readCostRows, splitCosts, type Reading } from './cost-evidence';
import { sidesOf, type Sides } from '../../numbers/metrics/sides';
import { evidenceParts, presenceAsked } from './evidence-parts';
import {
  readCursor,
  sourceOf,
  toCursor,
  type EvidenceSource,
  type Position,
  type StoredRow,
} from './evidence-row';
import type { MonthSpan, SliceFilter } from '../slice';
import { Parameters } from './slice-sql';

export interface EvidenceRow {
  readonly source: EvidenceSource;
  /**
   * In units of the metric's measures. All rows of a ratio add up to its numerator and denominator,
   * those of a total to its numerator.
   */
  readonly numerator: number;
  readonly denominator: number;
  /** The rule that decided about the time entry or ticket. */
  readonly rule: string | null;
  /**
   * The client the row was counted for; null when the record itself is the client's, or has none.
   */
  readonly clientId: number | null;
  /** The row of a month occurs on the month's first day. */
  readonly occurredOn: LocalDate;
  readonly cursor: string;
}

export interface EvidenceRequest {
  readonly metric: Metric;
  readonly months: MonthSpan;
  /** The tenant's current month: later ones are no part of a value. */
  readonly currentMonth?: Month;
  /** Months that lack a needed kind of record are left out, as in the value. */
  readonly coverage: Coverage;
  readonly filter?: SliceFilter;
  readonly first: number;
  readonly after?: string | null;
}

export interface EvidencePage {
  readonly rows: readonly EvidenceRow[];
  readonly hasNext: boolean;
}

const NO_ROWS: EvidencePage = { rows: [], hasNext: false };

function afterPosition(position: Position | null, parameters: Parameters): string {
  if (!position) return '';
  const [on, kind, a, b] = position.map((value) => parameters.bind(value));
  return `AND (occurred_on, kind, a, b) > (${on}::date, ${kind}::int, ${a}::int, ${b}::text)`;
}

/** All measures of one side share a unit, as `evaluate` relies on too. */
const unitsOf = (parts: string, keys: readonly MeasureKey[]): number =>
  keys[0] === undefined ? 0 : toNumber(BigInt(parts), measure(keys[0]).parts);

const toRow = (row: StoredRow, { over, under }: Sides): EvidenceRow => ({
  source: sourceOf(row),
  numerator: unitsOf(row.n, over),
  denominator: unitsOf(row.d, under),
  rule: row.rule,
  clientId: row.client_id,
  occurredOn: row.occurred_on,
  cursor: toCursor(row),
});

/** Reads the rows that are stored as rows. */
async function readStored(
  scope: TenantScope,
  { sides, presence, filter, span, after, limit }: Reading,
): Promise<StoredRow[]> {
  const parameters = new Parameters(scope.tenantId);
  const parts = evidenceParts({ sides, presence, filter, span, parameters });
  if (parts.length === 0) return [];
  const sql = `SELECT occurred_on, kind, a, b, n, d, rule, client_id FROM (${parts.join('\nUNION ALL\n')})
      AS rows (occurred_on, kind, a, b, n, d, rule, client_id)
    WHERE (n <> 0 OR d <> 0) ${afterPosition(after, parameters)}
    ORDER BY occurred_on, kind, a, b LIMIT ${parameters.bind(limit)}::int`;
  const viewed = filter.asClosed ? asClosed(sql, span, parameters) : sql;
  return scope.query<StoredRow>(viewed, parameters.values);
}

/** Merges both lists in order. No kind of row comes from both. */
function merged(stored: readonly StoredRow[], costs: readonly StoredRow[]): StoredRow[] {
  if (costs.length === 0) return [...stored];
  const placeOf = (row: StoredRow): string => `${row.occurred_on} ${row.kind}`;
  const rows = [...stored, ...costs].map((row) => ({ row, place: placeOf(row) }));
  return rows
    .sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .map((placed) => placed.row);
}

/**
 * Reads a page of the rows a value is made of, by date. It takes one statement, and for costs those
 * of `readCostRows`. Frozen costs, and costs in a scope that sees only some clients, cannot be
 * spread again. They stay one row for each client and month.
 */
export async function readEvidence(
  scope: TenantScope,
  request: EvidenceRequest,
): Promise<EvidencePage> {
  const { metric, months, coverage, first, filter = {} } = request;
  const requested = monthsThrough(months.from, months.to);
  const { counted } = countedMonths(metric, requested, request.currentMonth ?? months.to, coverage);
  if (counted.length === 0) return NO_ROWS;
  const all = sidesOf(metric);
  const isSpread = scope.clientIds === null && !filter.asClosed;
  const [costs, sides] = isSpread ? splitCosts(all) : [NO_SIDES, all];
  const span = { from: counted[0]!, to: counted.at(-1)! };
  const after = request.after ? readCursor(request.after) : null;
  const reading = { presence: presenceAsked(metric), filter, span, after, limit: first + 1 };
  const stored = await readStored(scope, { ...reading, sides });
  const rows = merged(stored, await readCostRows(scope, { ...reading, sides: costs }));
  return {
    rows: rows.slice(0, first).map((row) => toRow(row, all)),
    hasNext: rows.length > first,
  };
}
