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
  sizeOf,
  sourceOf,
  toCursor,
  type EvidenceOrder,
  type EvidenceSource,
  type Place,
  type StoredRow,
} from './evidence-row';
import type { MonthSpan, SliceFilter } from '../slice';
import type { RecordFilter } from './record-filter';
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
  /** By date unless said. */
  readonly order?: EvidenceOrder;
  /** Without the rows that add nothing to the numerator. */
  readonly countedOnly?: boolean;
  /** Of the time entries and tickets only these, and nothing else. */
  readonly records?: RecordFilter | null;
}

export interface EvidencePage {
  readonly rows: readonly EvidenceRow[];
  readonly hasNext: boolean;
}

const NO_ROWS: EvidencePage = { rows: [], hasNext: false };

/** By size, the smallest place has the largest one. */
const placeColumns = (order: EvidenceOrder): string =>
  `${order === 'SHARE' ? '-abs(n), ' : ''}occurred_on, kind, a, b`;

function afterPlace(place: Place | null, order: EvidenceOrder, parameters: Parameters): string {
  if (!place) return '';
  const [on, kind, a, b] = place.position.map((value) => parameters.bind(value));
  const size = place.size === null ? '' : `-${parameters.bind(String(place.size))}::numeric, `;
  return `AND (${placeColumns(order)}) > (${size}${on}::date, ${kind}::int, ${a}::int, ${b}::text)`;
}

/** All measures of one side share a unit, as `evaluate` relies on too. */
const unitsOf = (parts: string, keys: readonly MeasureKey[]): number =>
  keys[0] === undefined ? 0 : toNumber(BigInt(parts), measure(keys[0]).parts);

const toRow = (row: StoredRow, { over, under }: Sides, order: EvidenceOrder): EvidenceRow => ({
  source: sourceOf(row),
  numerator: unitsOf(row.n, over),
  denominator: unitsOf(row.d, under),
  rule: row.rule,
  clientId: row.client_id,
  occurredOn: row.occurred_on,
  cursor: toCursor(row, order),
});

/** Reads the rows that are stored as rows. */
async function readStored(
  scope: TenantScope,
  { after, limit, order, countedOnly, ...asked }: Reading,
): Promise<StoredRow[]> {
  const { filter, span } = asked;
  const parameters = new Parameters(scope.tenantId);
  const parts = evidenceParts({ ...asked, parameters });
  if (parts.length === 0) return [];
  const sql = `SELECT occurred_on, kind, a, b, n, d, rule, client_id FROM (${parts.join('\nUNION ALL\n')})
      AS rows (occurred_on, kind, a, b, n, d, rule, client_id)
    WHERE ${countedOnly ? 'n <> 0' : '(n <> 0 OR d <> 0)'} ${afterPlace(after, order, parameters)}
    ORDER BY ${placeColumns(order)} LIMIT ${parameters.bind(limit)}::int`;
  const viewed = filter.asClosed ? asClosed(sql, span, parameters) : sql;
  return scope.query<StoredRow>(viewed, parameters.values);
}

/** What comes first of two rows of different kinds. */
const precedes = (order: EvidenceOrder) => (a: StoredRow, b: StoredRow) => {
  const [one, other] = order === 'SHARE' ? [sizeOf(BigInt(a.n)), sizeOf(BigInt(b.n))] : [0n, 0n];
  if (one !== other) return one > other ? -1 : 1;
  const [first, second] = [a, b].map((row) => `${row.occurred_on} ${row.kind}`);
  return first! < second! ? -1 : Number(first! > second!);
};

/** Merges both lists in order. No kind of row comes from both. */
const merged = (
  stored: readonly StoredRow[],
  costs: readonly StoredRow[],
  order: EvidenceOrder,
): StoredRow[] => (costs.length === 0 ? [...stored] : [...stored, ...costs].sort(precedes(order)));

/**
 * Reads a page of the rows a value is made of. It takes one statement, and for costs those
 * of `readCostRows`. Frozen costs, and costs in a scope that sees only some clients, cannot be
 * spread again. They stay one row for each client and month.
 */
export async function readEvidence(
  scope: TenantScope,
  request: EvidenceRequest,
): Promise<EvidencePage> {
  const { metric, months, coverage, first, filter = {}, order = 'DATE', records = null } = request;
  const requested = monthsThrough(months.from, months.to);
  const { counted } = countedMonths(metric, requested, request.currentMonth ?? months.to, coverage);
  if (counted.length === 0) return NO_ROWS;
  const all = sidesOf(metric);
  const isSpread = scope.clientIds === null && !filter.asClosed;
  const [costs, sides] = isSpread ? splitCosts(all) : [NO_SIDES, all];
  const span = { from: counted[0]!, to: counted.at(-1)! };
  const reading = {
    presence: presenceAsked(metric),
    ...{ filter, span, order, records, limit: first + 1 },
    after: request.after ? readCursor(request.after, order) : null,
    countedOnly: request.countedOnly === true,
  };
  const stored = await readStored(scope, { ...reading, sides });
  const costRows = records ? [] : await readCostRows(scope, { ...reading, sides: costs });
  const rows = merged(stored, costRows, order);
  return {
    rows: rows.slice(0, first).map((row) => toRow(row, all, order)),
    hasNext: rows.length > first,
  };
}
