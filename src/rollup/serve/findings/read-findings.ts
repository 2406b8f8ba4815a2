import type { TenantScope } from '../../../database/tenant-scope';
import type { FindingCode } from '../../../numbers/quality/catalogue';
import type { Found } from '../../../numbers/quality/finding';
import { firstDay } from '../../../numbers/units/month';
import { toNumber } from '../../../numbers/units/ratio';
import type { Cut, KeyPart, MonthSpan, SliceFilter } from '../../slice';
import { cutColumn, fromWhere, Parameters } from '../slice-sql';
import { isToldOf, type FindingTable, type FoundRows } from './found-rows';
import { ROWS_OF } from './rows-of-findings';

export interface FindingsRequest {
  readonly codes: readonly FindingCode[];
  readonly periods: readonly MonthSpan[];
  readonly groupBy?: readonly Cut[];
  readonly filter?: SliceFilter;
}

/**
 * One finding of one slice in one period. It is there with a count of 0 too, if the thing could
 * have been found.
 */
export interface FoundOf extends Found {
  readonly code: FindingCode;
  readonly key: readonly KeyPart[];
  /** The index of its period in `periods`. */
  readonly period: number;
}

type FoundRow = Record<string, KeyPart> & {
  n: string;
  code: FindingCode;
  found: string;
  part: string;
  whole: string | null;
};

/** The requested periods, numbered, as the table `p`. */
export function periodTable(periods: readonly MonthSpan[], parameters: Parameters): string {
  const first = parameters.bind(periods.map(({ from }) => firstDay(from)));
  const last = parameters.bind(periods.map(({ to }) => firstDay(to)));
  return `unnest(${first}::date[], ${last}::date[]) WITH ORDINALITY AS p (first, last, n)`;
}

export const keyColumns = (table: FindingTable, groupBy: readonly Cut[]): string[] =>
  groupBy.map((cut, i) => `${cutColumn(table, cut).expression} AS k${i}`);

/** The codes that can be told of the slice. */
export const toldOf = ({ codes, groupBy = [], filter = {} }: FindingsRequest): FindingCode[] =>
  codes.filter((code) => isToldOf(ROWS_OF[code], groupBy, filter));

/** The count, part and whole of one finding, as columns of its table's aggregate. */
function countColumns({ that, among, distinct, amount, unshared }: FoundRows, i: number): string[] {
  const could = among ?? 'true';
  const was = `FILTER (WHERE (${could}) AND (${that}))`;
  const counted = distinct ? `count(DISTINCT ${distinct})` : 'count(*)';
  const [part, whole] = amount
    ? [`sum(${amount.part})`, `sum(${amount.whole})`]
    : [counted, counted];
  return [
    `${counted} ${was} AS f${i}`,
    `coalesce(${part} ${was}, 0) AS a${i}`,
    `${unshared ? 'NULL' : `coalesce(${whole} FILTER (WHERE ${could}), 0)`} AS w${i}`,
  ];
}

/** Counts all findings of one table in one pass over its rows. */
function tablePart(
  table: FindingTable,
  codes: readonly FindingCode[],
  { groupBy = [], filter = {} }: FindingsRequest,
  periods: string,
  parameters: Parameters,
): string {
  const rows = codes.map((code) => ROWS_OF[code]);
  const joins = [...new Set([...table.joins, ...rows.flatMap((each) => each.joins ?? [])])];
  const columns = [...keyColumns(table, groupBy), ...rows.flatMap(countColumns)];
  const keys = groupBy.map((_, i) => `k${i}`);
  const figures = codes.map(
    (code, i) => `('${code}', f${i}::numeric, a${i}::numeric, w${i}::numeric)`,
  );
  return `SELECT ${['p.n', ...keys, 'v.*'].join(', ')} FROM ${periods}, LATERAL (
      SELECT ${columns.join(', ')}
      ${fromWhere({ ...table, joins }, groupBy, filter, null, parameters)} AND ${table.within}
      ${keys.length > 0 ? `GROUP BY ${keys.map((_, i) => i + 1).join(', ')}` : ''}) g,
    LATERAL (VALUES ${figures.join(', ')}) v (code, found, part, whole)
    WHERE v.found > 0 OR v.whole > 0`;
}

function statement(tenantId: number, request: FindingsRequest, codes: readonly FindingCode[]) {
  const parameters = new Parameters(tenantId);
  const periods = periodTable(request.periods, parameters);
  const tables = [...new Set(codes.map((code) => ROWS_OF[code].table))];
  const parts = tables.map((table) => {
    const tableCodes = codes.filter((code) => ROWS_OF[code].table === table);
    return tablePart(table, tableCodes, request, periods, parameters);
  });
  return { sql: parts.join('\nUNION ALL\n'), values: parameters.values };
}

function shareOf({ part, whole }: FoundRow): number | null {
  if (whole === null || BigInt(whole) <= 0n) return null;
  return Math.min(1, Math.max(0, toNumber(BigInt(part), BigInt(whole))));
}

/** Replaces the 0 that serving rows have for "no client" by null, the key of the residual. */
export const keyOf = (row: Record<string, KeyPart>, groupBy: readonly Cut[]): KeyPart[] =>
  groupBy.map((cut, i) => (cut === 'CLIENT' && row[`k${i}`] === 0 ? null : (row[`k${i}`] ?? null)));

/**
 * Counts findings for many slices and periods in one statement. Findings that a slice cannot have
 * are left out.
 */
export async function readFindings(
  scope: TenantScope,
  request: FindingsRequest,
): Promise<FoundOf[]> {
  const codes = toldOf(request);
  if (codes.length === 0 || request.periods.length === 0) return [];
  const { sql, values } = statement(scope.tenantId, request, codes);
  const rows = await scope.query<FoundRow>(sql, values);
  return rows.map((row) => ({
    code: row.code,
    key: keyOf(row, request.groupBy ?? []),
    period: Number(row.n) - 1,
    count: Number(row.found),
    share: shareOf(row),
  }));
}
