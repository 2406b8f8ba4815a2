import {
  DimensionValue,
  MetricRow,
  MetricTable,
  type MetricsQuery,
} from '../../entities/metric/metric-table.type';
import type { Dimension } from '../../numbers/dimension';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { labelOf, type Grain } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { cutPage, readPage, toCursor } from '../../request/page';
import type { KeyPart } from '../../rollup/slice';
import { toGlobalId } from '../../scalars/global-id';
import { Refusal } from '../../errors';
import { MeasuredValue } from './ask';
import { readQuery, type TableAsk } from './read-query';
import { inOrder } from './row-order';
import { isApplicable, type Slice } from './slice';
import { readTable, type TableRow } from './table-rows';
import type { Tenant } from './tenant';
import { tenantIn } from './tenant-in-view';
import { valueFrame } from './value-frame';

const SIZES = { usual: 100, most: 10_000 };

/** A column of the table: rows under the same cuts share whether they have it at all. */
interface Column {
  readonly metric: CataloguedMetric;
  readonly applicable: boolean;
}

const columnsOf = ({ metrics, filter }: TableAsk, cuts: TableAsk['cuts']): Column[] =>
  metrics.map((metric) => ({
    metric,
    applicable: isApplicable(metric, { cuts, key: [], filter }),
  }));

const sliceOfRow = ({ cuts, filter }: TableAsk, { key }: TableRow): Slice => ({
  cuts: key.length > 0 ? cuts : [],
  key,
  filter,
});

function valueOf(
  { withoutLimit }: TableAsk,
  { metric, applicable }: Column,
  { span, rows, presence, quantiles }: TableRow,
  slice: Slice,
  facts: Tenant,
): MeasuredValue {
  const { value } = metric;
  const quantile = value.kind === 'quantile' ? (quantiles.get(value.at) ?? null) : null;
  const about = { applicable, quantile, presence, withoutLimit };
  return new MeasuredValue(valueFrame(facts, metric, span), slice, rows, about);
}

function valuesOf(
  ask: TableAsk,
  columns: readonly Column[],
  row: TableRow,
  facts: Tenant,
): MeasuredValue[] {
  const slice = sliceOfRow(ask, row);
  return columns.map((column) => valueOf(ask, column, row, slice, facts));
}

/** What a filter of the API takes for this group. */
function idOf(dimension: Dimension, part: KeyPart, tenantId: number): string | null {
  if (part === null) return null;
  if (dimension === 'CLIENT') return toGlobalId('client', tenantId, part);
  if (dimension === 'TECHNICIAN') return toGlobalId('technician', tenantId, part);
  if (dimension === 'BAND') return toGlobalId('band', tenantId, part);
  return String(part);
}

function dimensionsOf(ask: TableAsk, row: TableRow, facts: Tenant, tenantId: number) {
  return ask.groupBy.map((dimension): DimensionValue => {
    const cut = (ask.cuts as readonly Dimension[]).indexOf(dimension);
    if (cut >= 0) {
      const id = idOf(dimension, row.key[cut] ?? null, tenantId);
      return Object.assign(new DimensionValue(), { dimension, id, label: row.labels[cut] ?? '' });
    }
    const label = labelOf(row.span.from, dimension as Grain, facts.fiscalYearStartMonth);
    return Object.assign(new DimensionValue(), { dimension, id: label, label });
  });
}

/** By name and time; then by a metric where that is asked. Sorting is stable, so equal values keep the first order. */
function sorted(ask: TableAsk, rows: readonly TableRow[], facts: Tenant): TableRow[] {
  const named = [...rows].sort(inOrder(ask));
  const { order } = ask;
  if (!order) return named;
  const column = columnsOf(ask, ask.cuts)[order.column]!;
  const numberOf = (row: TableRow) => valueOf(ask, column, row, sliceOfRow(ask, row), facts).value;
  const values = new Map(named.map((row) => [row, numberOf(row)]));
  return named.sort((a, b) => {
    const [left, right] = [values.get(a) ?? null, values.get(b) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return order.descending ? right - left : left - right;
  });
}

const identityOf = (row: TableRow): string => JSON.stringify([row.key, row.span.from]);
const cursorOf = (row: TableRow): string => toCursor([identityOf(row)]);

function startAfter(rows: readonly TableRow[], identity: unknown): number {
  const at = rows.findIndex((row) => identityOf(row) === identity);
  if (at >= 0) return at + 1;
  throw new Refusal(
    'BAD_CURSOR',
    'The row of this cursor is not in the table. Start again from the first page.',
  );
}

/** Numbers as a table: one statement for the sums, one for what the tenant's numbers depend on, two more for percentiles. */
export async function answerTable(
  context: RequestContext,
  query: MetricsQuery,
  withoutLimit: boolean,
): Promise<MetricTable> {
  const ask = await readQuery(query, context, withoutLimit);
  const asked = readPage({ first: query.first, after: query.after }, 1, SIZES);
  const facts = await tenantIn(context, ask.filter, ask.span);
  const table = await readTable(context, ask, facts);
  const rows = sorted(ask, table.rows, facts);
  const start = asked.after ? startAfter(rows, asked.after[0]) : 0;
  const page = cutPage(rows.slice(start, start + asked.size + 1), asked);
  const [first, last] = [page.rows[0], page.rows.at(-1)];
  const columns = columnsOf(ask, ask.cuts);
  return {
    rows: page.rows.map((row): MetricRow => ({
      dimensions: dimensionsOf(ask, row, facts, context.tenantId),
      values: valuesOf(ask, columns, row, facts),
    })),
    totals: valuesOf(ask, columnsOf(ask, []), table.total, facts),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    },
    freshness: facts.freshness,
  };
}
