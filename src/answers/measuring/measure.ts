import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { readFor, readForValue } from '../../numbers/metrics/describe';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { MeasuredValue, type Ask } from './ask';
import { measuresLoader, NOTHING_MEASURED, type Measured } from './measures.loader';
import { quantilesLoader } from './quantiles.loader';
import { rowsBySpan } from './rows-by-span';
import { isApplicable } from './slice';
import { tenantsIn } from './tenant-in-view';
import { valueFrames, type ValueFrame } from './value-frame';

/** Money takes a scope of its own beside `metrics:read`, which the schema asks for. */
export function demandMetrics(context: RequestContext, metrics: readonly CataloguedMetric[]): void {
  if (metrics.some((metric) => metric.financial)) context.demand('financials:read');
}

/** One metric of a slice. */
interface SliceAsk extends Omit<Ask, 'span'> {
  /** Nobody will ask how it stands to its limit. */
  readonly withoutLimit?: boolean;
}

/** Percentiles do not add up: every span has its own. */
function readRanks(
  context: RequestContext,
  { metric, slice }: SliceAsk,
  spans: readonly LabelledSpan[],
): Promise<(bigint | null)[]> {
  const { value } = metric;
  if (value.kind !== 'quantile') return Promise.resolve([]);
  const ranks = context.once(quantilesLoader);
  return Promise.all(spans.map((span) => ranks.load({ slice, at: value.at, span })));
}

/** The sums of all the spans at once: one ask, however many months. */
async function readSums(
  context: RequestContext,
  { metric, slice, withoutLimit }: SliceAsk,
  spans: readonly LabelledSpan[],
): Promise<Measured> {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return NOTHING_MEASURED;
  const span = { from: first.from, to: last.to };
  const measures = withoutLimit ? readForValue(metric) : readFor(metric);
  return context.once(measuresLoader).load({ slice, measures, span });
}

async function read(
  context: RequestContext,
  ask: SliceAsk,
  spans: readonly LabelledSpan[],
): Promise<[Measured, (bigint | null)[]]> {
  if (!isApplicable(ask.metric, ask.slice)) return [NOTHING_MEASURED, []];
  if (ask.metric.value.kind !== 'quantile') return [await readSums(context, ask, spans), []];
  return Promise.all([readSums(context, ask, spans), readRanks(context, ask, spans)]);
}

function valuesOf(
  { metric, slice, withoutLimit }: SliceAsk,
  spans: readonly LabelledSpan[],
  frameOf: (span: LabelledSpan, at: number) => ValueFrame,
  { rows, presence }: Measured,
  ranks: readonly (bigint | null)[],
): MeasuredValue[] {
  const applicable = isApplicable(metric, slice);
  const shared = { applicable, presence, withoutLimit };
  const cut = rowsBySpan(rows, spans);
  return spans.map((span, i) => {
    const facts = ranks.length > 0 ? { ...shared, quantile: ranks[i] } : shared;
    return new MeasuredValue(frameOf(span, i), slice, cut[i] ?? [], facts);
  });
}

/** One metric of a slice over spans in the order of time. Asked for many times in one answer, the statements behind it are shared. */
export async function measureSpans(
  context: RequestContext,
  ask: SliceAsk,
  spans: readonly LabelledSpan[],
): Promise<MeasuredValue[]> {
  const { metric, slice } = ask;
  const tenantOf = await tenantsIn(context, slice.filter, spans);
  const [measured, ranks] = await read(context, ask, spans);
  const frames = context.once(valueFrames);
  const frameOf = (span: LabelledSpan, at: number) => frames.of(tenantOf(at), metric, span);
  return valuesOf(ask, spans, frameOf, measured, ranks);
}

/** One number. */
export async function measure(context: RequestContext, ask: Ask): Promise<MeasuredValue> {
  const [value] = await measureSpans(context, ask, [ask.span]);
  return value!;
}
