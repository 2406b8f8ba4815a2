import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { SliceFacts } from '../../numbers/metrics/outcome';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { rowsBySpan } from './rows-by-span';
import { isApplicable, type Slice } from './slice';
import type { Sums } from './sums.loader';
import type { Tenant } from './tenant';
import { MeasuredValue } from './value';
import { valueFrames } from './value-frame';

/** Percentiles by rank. */
export type Ranks = ReadonlyMap<number, bigint | null>;

export const NO_RANKS: Ranks = new Map();

/** What the values of a slice in one span are computed from. */
export interface Figures extends Sums {
  readonly span: LabelledSpan;
  readonly ranks: Ranks;
  /** Of the whole MSP in any month of the answer; null where a token may not know them. */
  readonly msp: Sums | null;
}

/** The figures of each span. Rows and spans both come in the order of time. */
export function figuresBySpan(
  { rows, presence }: Sums,
  spans: readonly LabelledSpan[],
  ranksOf: (at: number) => Ranks = () => NO_RANKS,
  msp: Sums | null = null,
): Figures[] {
  const cut = rowsBySpan(rows, spans);
  return spans.map((span, i) => ({ span, rows: cut[i] ?? [], presence, ranks: ranksOf(i), msp }));
}

/** Computes values of one metric, for any slice of one kind in any span. */
export type Column = (tenant: Tenant, slice: Slice, figures: Figures) => MeasuredValue;

/**
 * Makes the column of a metric for one kind of slice. Whether the kind has the metric is checked
 * once.
 */
export function columnOf(
  context: RequestContext,
  metric: CataloguedMetric,
  kind: Pick<Slice, 'cuts' | 'filter'>,
  withoutLimit = false,
): Column {
  const frames = context.once(valueFrames);
  const applicable = isApplicable(metric, kind);
  const { value } = metric;
  let last: SliceFacts | null = null;
  /** Nearly all spans of a slice have the same facts, which are then one object. */
  const factsOf = ({ presence, ranks, msp }: Figures): SliceFacts => {
    const quantile = value.kind === 'quantile' ? (ranks.get(value.at) ?? null) : null;
    if (last?.presence !== presence || last.msp !== msp || last.quantile !== quantile)
      last = { applicable, quantile, presence, withoutLimit, msp };
    return last;
  };
  return (tenant, slice, figures) => {
    const frame = frames.of(tenant, metric, figures.span, slice);
    return new MeasuredValue(frame, slice, figures.rows, factsOf(figures));
  };
}
