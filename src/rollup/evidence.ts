import type { TenantScope } from '../database/tenant-scope';
import { measure, type MeasureKey } from '../numbers/measures/catalogue';
import { countedMonths, type Coverage } from '../numbers/metrics/counted-months';
import type { Metric } from '../numbers/metrics/metric';
import { monthsThrough, type LocalDate, type Month } from '../numbers/units/month';
import { toNumber } from '../numbers/units/ratio';
import { asClosed } from './as-closed';
import { evidenceParts, presenceAsked, sidesOf, type Sides } from './evidence-parts';
import type { MonthSpan, SliceFilter } from './slice';
import { Parameters } from './slice-sql';

/** What a row of evidence is: a record of its own, or the MSP itself where no client or technician stands behind it. */
export type EvidenceSource =
  | {
      readonly kind: 'TIME_ENTRY' | 'TICKET';
      readonly sourceId: number;
      readonly externalId: string;
    }
  | { readonly kind: 'AGREEMENT' | 'CLIENT' | 'TECHNICIAN'; readonly id: number }
  | { readonly kind: 'MSP' };

export interface EvidenceRow {
  readonly source: EvidenceSource;
  /** In units of the metric's measures. All rows of a ratio add up to its numerator and denominator, those of a total to its numerator. */
  readonly numerator: number;
  readonly denominator: number;
  /** The rule that decided about a time entry or ticket. */
  readonly rule: string | null;
  /** A month's row occurs on its first day. */
  readonly occurredOn: LocalDate;
  readonly cursor: string;
}

export interface EvidenceRequest {
  readonly metric: Metric;
  readonly months: MonthSpan;
  /** The tenant's month of today: later ones are no part of a value. */
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

interface StoredRow {
  occurred_on: LocalDate;
  kind: number;
  a: number;
  b: string;
  n: string;
  d: string;
  rule: string | null;
}

type Position = readonly [LocalDate, number, number, string];

const NO_ROWS: EvidencePage = { rows: [], hasNext: false };

const toCursor = (row: StoredRow): string =>
  Buffer.from(JSON.stringify([row.occurred_on, row.kind, row.a, row.b])).toString('base64url');

/** Where a page ended; null for text that is no cursor of ours. */
function readCursor(text: string): Position | null {
  try {
    const [on, kind, a, b] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isOurs =
      /^\d{4}-\d\d-\d\d$/.test(String(on)) && Number.isInteger(kind) && Number.isInteger(a);
    return isOurs ? [String(on), Number(kind), Number(a), String(b)] : null;
  } catch {
    return null;
  }
}

export const isEvidenceCursor = (text: string): boolean => readCursor(text) !== null;

function afterCursor(after: string | null | undefined, parameters: Parameters): string {
  const position = after ? readCursor(after) : null;
  if (!position) return '';
  const [on, kind, a, b] = position.map((value) => parameters.bind(value));
  return `AND (occurred_on, kind, a, b) > (${on}::date, ${kind}::int, ${a}::int, ${b}::text)`;
}

const KINDS = [
  'TIME_ENTRY',
  'TICKET',
  'AGREEMENT',
  'CLIENT',
  'TECHNICIAN',
  'MSP',
] as const satisfies readonly EvidenceSource['kind'][];

function sourceOf({ kind, a, b }: StoredRow): EvidenceSource {
  const name = KINDS[kind - 1]!;
  if (name === 'MSP') return { kind: name };
  if (name === 'TIME_ENTRY' || name === 'TICKET') return { kind: name, sourceId: a, externalId: b };
  return { kind: name, id: a };
}

/** All measures of one side share a unit, as `evaluate` relies on too. */
const unitsOf = (parts: string, keys: readonly MeasureKey[]): number =>
  keys[0] === undefined ? 0 : toNumber(BigInt(parts), measure(keys[0]).parts);

const toRow = (row: StoredRow, { over, under }: Sides): EvidenceRow => ({
  source: sourceOf(row),
  numerator: unitsOf(row.n, over),
  denominator: unitsOf(row.d, under),
  rule: row.rule,
  occurredOn: row.occurred_on,
  cursor: toCursor(row),
});

function statement(
  tenantId: number,
  request: EvidenceRequest,
  counted: readonly Month[],
): { sql: string; values: unknown[] } {
  const parameters = new Parameters(tenantId);
  const span = { from: counted[0]!, to: counted.at(-1)! };
  const parts = evidenceParts({
    sides: sidesOf(request.metric),
    presence: presenceAsked(request.metric),
    filter: request.filter ?? {},
    span,
    parameters,
  });
  const after = afterCursor(request.after, parameters);
  const limit = parameters.bind(request.first + 1);
  const sql = `SELECT occurred_on, kind, a, b, n, d, rule FROM (${parts.join('\nUNION ALL\n')})
      AS rows (occurred_on, kind, a, b, n, d, rule)
    WHERE (n <> 0 OR d <> 0) ${after} ORDER BY occurred_on, kind, a, b LIMIT ${limit}::int`;
  const viewed = request.filter?.asClosed ? asClosed(sql, span, parameters) : sql;
  return { sql: viewed, values: parameters.values };
}

/** The rows a value is made of, by date, a page at a time, in one statement. */
export async function readEvidence(
  scope: TenantScope,
  request: EvidenceRequest,
): Promise<EvidencePage> {
  const { metric, months, coverage, first } = request;
  const asked = monthsThrough(months.from, months.to);
  const { counted } = countedMonths(metric, asked, request.currentMonth ?? months.to, coverage);
  if (counted.length === 0) return NO_ROWS;
  const { sql, values } = statement(scope.tenantId, request, counted);
  const rows = await scope.query<StoredRow>(sql, values);
  const sides = sidesOf(metric);
  return {
    rows: rows.slice(0, first).map((row) => toRow(row, sides)),
    hasNext: rows.length > first,
  };
}
