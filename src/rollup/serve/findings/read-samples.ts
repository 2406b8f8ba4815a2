import type { TenantScope } from '../../../database/tenant-scope';
import type { FindingCode } from '../../../numbers/quality/catalogue';
import type { Cut, KeyPart } from '../../slice';
import { fromWhere, Parameters } from '../slice-sql';
import { keyColumns, keyOf, periodTable, toldOf, type FindingsRequest } from './read-findings';
import { ROWS_OF } from './rows-of-findings';

/** The key of a row that was found. */
export interface Sample {
  readonly code: FindingCode;
  readonly key: readonly KeyPart[];
  readonly period: number;
  readonly a: number;
  readonly b: string;
}

type SampleRow = Record<string, KeyPart> & { n: string; code: FindingCode; a: string; b: string };

function samplePart(
  code: FindingCode,
  { groupBy = [], filter = {} }: FindingsRequest,
  { periods, limit }: { periods: string; limit: string },
  parameters: Parameters,
): string | null {
  const { table, joins = [], sample, that, among = 'true' } = ROWS_OF[code];
  if (!sample) return null;
  const keys = groupBy.map((_, i) => `k${i}`);
  const joined = { ...table, joins: [...new Set([...table.joins, ...joins])] };
  const columns = [...keyColumns(table, groupBy), `${sample.a} AS a`, `${sample.b} AS b`];
  const rows = `SELECT DISTINCT ${columns.join(', ')}
      ${fromWhere(joined, groupBy, filter, null, parameters)}
      AND ${table.within} AND (${among}) AND (${that}) AND ${sample.a} IS NOT NULL`;
  const over = keys.length > 0 ? `PARTITION BY ${keys.join(', ')} ` : '';
  return `SELECT ${['p.n', ...keys].join(', ')}, '${code}' AS code, s.a::bigint AS a, s.b AS b FROM ${periods}, LATERAL (
      SELECT *, row_number() OVER (${over}ORDER BY a, b) AS place FROM (${rows}) d) s
    WHERE s.place <= ${limit}::int`;
}

/**
 * Reads up to `most` rows of each finding, slice and period in one statement, in the order of their
 * keys.
 */
export async function readSamples(
  scope: TenantScope,
  request: FindingsRequest,
  most: number,
): Promise<Sample[]> {
  const parameters = new Parameters(scope.tenantId);
  const bound = { periods: periodTable(request.periods, parameters), limit: parameters.bind(most) };
  const parts = toldOf(request)
    .map((code) => samplePart(code, request, bound, parameters))
    .filter((part) => part !== null);
  if (parts.length === 0) return [];
  const groupBy: readonly Cut[] = request.groupBy ?? [];
  const keys = groupBy.map((_, i) => `k${i}`);
  const sql = `${parts.join('\nUNION ALL\n')} ORDER BY ${['n', 'code', ...keys, 'a', 'b'].join(', ')}`;
  const rows = await scope.query<SampleRow>(sql, parameters.values);
  return rows.map((row) => ({
    code: row.code,
    key: keyOf(row, groupBy),
    period: Number(row.n) - 1,
    a: Number(row.a),
    b: row.b,
  }));
}
