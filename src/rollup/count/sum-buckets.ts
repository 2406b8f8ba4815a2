import type { TenantScope } from '../../database/tenant-scope';
import {
  columnOf,
  MEASURES,
  type CataloguedMeasure,
  type MeasureKey,
} from '../../numbers/measures/catalogue';
import type { LocalDate } from '../../numbers/units/month';
import { isCosted } from '../costed-measures';
import { JOINS, TICKET_MONTH, TIME_ENTRY } from '../counted-tables';
import { bucketKey, type Bucket } from '../marks/stale-marks';
import { rawSum } from '../sum-columns';

/** The sums of a client's month from its entries and tickets, by measure and bucket key. */
export type BucketSums = Map<string, Partial<Record<MeasureKey, bigint>>>;

type SumRow = { client_id: number; month: LocalDate } & Record<string, string | number>;

const summedFrom = (from: 'ENTRIES' | 'TICKETS'): readonly CataloguedMeasure[] =>
  MEASURES.filter((each) => each.source.from === from && !isCosted(each));

const sums = (measures: readonly CataloguedMeasure[]): string =>
  measures.map((each) => `coalesce(${rawSum(each)}, 0) AS ${columnOf(each.key)}`).join(',\n');

const ENTRY_SUMS = summedFrom('ENTRIES');
const TICKET_SUMS = summedFrom('TICKETS');

type Columns = readonly (readonly [MeasureKey, column: string])[];
const columnsOf = (measures: readonly CataloguedMeasure[]): Columns =>
  measures.map(({ key }) => [key, columnOf(key)]);
const ENTRY_COLUMNS = columnsOf(ENTRY_SUMS);
const TICKET_COLUMNS = columnsOf(TICKET_SUMS);

// Joining buckets on a nullable client would lose the index, so rows without a client are read
// separately.
const OF_CLIENTS = `
  SELECT e.client_id, e.month, ${sums(ENTRY_SUMS)}
  FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
  JOIN time_entry e ON e.client_id = b.client_id AND e.month = b.month
  ${JOINS.clientOfEntry}
  WHERE e.tenant_id = $1 AND ${TIME_ENTRY.where.join(' AND ')}
  GROUP BY e.client_id, e.month`;
const OF_NO_CLIENT = `
  SELECT 0 AS client_id, e.month, ${sums(ENTRY_SUMS)} FROM time_entry e
  WHERE e.tenant_id = $1 AND e.client_id IS NULL AND e.month = ANY ($2::date[]) AND NOT e.deleted
  GROUP BY e.month`;
const OF_TICKETS = `
  SELECT t.client_id, t.month, ${sums(TICKET_SUMS)}
  FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
  JOIN ticket_month t ON t.client_id = b.client_id AND t.month = b.month
  ${JOINS.clientOfTicket}
  WHERE t.tenant_id = $1 AND ${TICKET_MONTH.where.join(' AND ')}
  GROUP BY t.client_id, t.month`;

/** Most sums of a small month are 0: they are left out. */
function collect(into: BucketSums, rows: readonly SumRow[], columns: Columns): void {
  for (const row of rows) {
    const key = bucketKey({ clientId: row.client_id, month: row.month });
    const sum = into.get(key) ?? {};
    for (const [measure, column] of columns) {
      const text = String(row[column]);
      if (text !== '0') sum[measure] = BigInt(text);
    }
    into.set(key, sum);
  }
}

/**
 * Adds up the classified entries and counted tickets of client-months. Buckets without any are
 * absent.
 */
export async function sumBuckets(
  scope: TenantScope,
  buckets: readonly Bucket[],
): Promise<BucketSums> {
  const result: BucketSums = new Map();
  const pairs = [scope.tenantId, buckets.map((b) => b.clientId), buckets.map((b) => b.month)];
  collect(result, await scope.query<SumRow>(OF_CLIENTS, pairs), ENTRY_COLUMNS);
  collect(result, await scope.query<SumRow>(OF_TICKETS, pairs), TICKET_COLUMNS);
  const none = buckets.filter((bucket) => bucket.clientId === 0).map((bucket) => bucket.month);
  if (none.length > 0)
    collect(result, await scope.query<SumRow>(OF_NO_CLIENT, [scope.tenantId, none]), ENTRY_COLUMNS);
  return result;
}
