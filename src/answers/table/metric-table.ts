import { Refusal } from '../../errors';
import type { Dimension } from '../../numbers/dimension';
import { labelOf, type Grain } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { inPortions } from '../../request/in-portions';
import { cutPage, pageInfoOf, readPage, toCursor, type PageInfo } from '../../request/page';
import { columnOf, type Column } from '../measuring/column';
import { tenantIn, type Tenant } from '../measuring/tenant';
import type { AskedValue, MeasuredValue } from '../measuring/value';
import { groupId } from './group-ids';
import type { MetricsQuery } from './metrics-query';
import { readQuery, type TableAsk } from './read-query';
import { inOrder } from './row-order';
import { readTable, type TableRow } from './table-rows';

/** The position of a row on one dimension: the value to filter by, and its label. */
export interface DimensionValue {
  readonly dimension: Dimension;
  readonly id: string | null;
  readonly label: string;
}

/** One group and its numbers. */
export interface MetricRow {
  readonly dimensions: DimensionValue[];
  readonly values: AskedValue[];
}

export interface MetricTable {
  readonly rows: MetricRow[];
  readonly totals: AskedValue[];
  readonly pageInfo: PageInfo;
}

const SIZES = { usual: 100, most: 10_000 };

function dimensionsOf(ask: TableAsk, row: TableRow, facts: Tenant, tenantId: number) {
  return ask.groupBy.map((dimension): DimensionValue => {
    const at = (ask.cuts as readonly Dimension[]).indexOf(dimension);
    const cut = ask.cuts[at];
    if (cut) {
      const id = groupId(cut, row.key[at] ?? null, tenantId);
      return { dimension, id, label: row.labels[at] ?? '' };
    }
    const label = labelOf(row.span.from, dimension as Grain, facts.fiscalYearStartMonth);
    return { dimension, id: label, label };
  });
}

/** The values of a row, one for each column. */
type ValuesOf = (columns: readonly Column[], row: TableRow) => MeasuredValue[];

const valuesIn =
  (ask: TableAsk, facts: Tenant): ValuesOf =>
  (columns, row) => {
    const slice = { cuts: row.key.length > 0 ? ask.cuts : [], key: row.key, filter: ask.filter };
    return columns.map((valueOf) => valueOf(facts, slice, row));
  };

/**
 * Sorts by name and time, then by a metric if the query says so. Sorting is stable, so equal values
 * keep the first order.
 */
function sorted(
  ask: TableAsk,
  columns: readonly Column[],
  rows: readonly TableRow[],
  valuesOf: ValuesOf,
): TableRow[] {
  const named = [...rows].sort(inOrder(ask));
  const { order } = ask;
  if (!order) return named;
  const column = columns[order.column]!;
  const values = new Map(named.map((row) => [row, valuesOf([column], row)[0]!.value]));
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

/**
 * Computes the values here, where other requests get their turns in between, instead of all at once
 * when rows are written out.
 */
function evaluated(value: MeasuredValue): MeasuredValue {
  void value.value;
  return value;
}

/**
 * Answers numbers as a table: one statement for the sums, one for what the tenant's numbers depend
 * on, and two more for percentiles.
 */
export async function answerTable(
  context: RequestContext,
  query: MetricsQuery,
  withoutLimit: boolean,
): Promise<MetricTable> {
  const ask = await readQuery(query, context, withoutLimit);
  const asked = readPage({ first: query.first, after: query.after }, 1, SIZES);
  const tenantOf = await tenantIn(context, ask.filter, [ask.span]);
  const facts = tenantOf(0);
  const table = await readTable(context, ask, facts);
  const columnsOf = (cuts: TableAsk['cuts']): Column[] =>
    ask.metrics.map((metric) => columnOf(context, metric, { ...ask, cuts }, withoutLimit));
  const [columns, valuesOf] = [columnsOf(ask.cuts), valuesIn(ask, facts)];
  const rows = sorted(ask, columns, table.rows, valuesOf);
  const start = asked.after ? startAfter(rows, asked.after[0]) : 0;
  const page = cutPage(rows.slice(start, start + asked.size + 1), asked);
  const ends = [page.rows[0], page.rows.at(-1)].flatMap((row) => (row ? [cursorOf(row)] : []));
  return {
    rows: await inPortions(page.rows, (row): MetricRow => ({
      dimensions: dimensionsOf(ask, row, facts, context.tenantId),
      values: valuesOf(columns, row).map(evaluated),
    })),
    totals: valuesOf(columnsOf([]), table.total),
    pageInfo: pageInfoOf(page, ends),
  };
}
