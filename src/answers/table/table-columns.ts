import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { MeasuredValue } from '../measuring/ask';
import type { TableAsk } from './read-query';
import { isApplicable, type Slice } from '../measuring/slice';
import type { TableRow } from './table-rows';
import type { Tenant } from '../measuring/tenant';
import { valueFrames, type ValueFrame } from '../measuring/value-frame';

/** A metric of the table: rows under the same cuts share whether they have it, and spans what depends on months. */
export interface Column {
  readonly metric: CataloguedMetric;
  readonly applicable: boolean;
  frameOf(span: LabelledSpan): ValueFrame;
}

export function columnsOf(
  context: RequestContext,
  { metrics, filter }: TableAsk,
  cuts: TableAsk['cuts'],
  facts: Tenant,
): Column[] {
  const frames = context.once(valueFrames);
  return metrics.map((metric) => ({
    metric,
    applicable: isApplicable(metric, { cuts, key: [], filter }),
    frameOf: (span) => frames.of(facts, metric, span),
  }));
}

function valueOf(
  { withoutLimit }: TableAsk,
  { metric, applicable, frameOf }: Column,
  { span, rows, presence, quantiles }: TableRow,
  slice: Slice,
): MeasuredValue {
  const { value } = metric;
  const quantile = value.kind === 'quantile' ? (quantiles.get(value.at) ?? null) : null;
  const about = { applicable, quantile, presence, withoutLimit };
  return new MeasuredValue(frameOf(span), slice, rows, about);
}

export function valuesOf(
  ask: TableAsk,
  columns: readonly Column[],
  row: TableRow,
): MeasuredValue[] {
  const slice = { cuts: row.key.length > 0 ? ask.cuts : [], key: row.key, filter: ask.filter };
  return columns.map((column) => valueOf(ask, column, row, slice));
}
