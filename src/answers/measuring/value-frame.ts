import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { frameOf, type Frame } from '../../numbers/metrics/frame';
import { ownerKey, type TargetOwner } from '../../numbers/metrics/target-scope';
import { monthsThrough, type Month } from '../../numbers/units/month';
import { MONTH_PARTS } from '../../numbers/units/parts';
import type { LabelledSpan, Period } from '../../numbers/units/period';
import { toNumber } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import type { Slice } from './slice';
import { targetBands } from './target-bands';
import { ownersOf } from './target-owners';
import { changesWithin, targetAt, type ShownTarget } from './target-in-force';
import type { Tenant } from './tenant';

/** What all values of a metric over the same months have in common, as callers see it. */
export interface ValueFrame extends Frame {
  readonly metric: CataloguedMetric;
  readonly span: LabelledSpan;
  readonly period: Period;
  readonly policyVersion: number;
  readonly target: ShownTarget | null;
  readonly currency: string;
}

const inPeriod = (target: ShownTarget | null, { length }: Frame): ShownTarget | null =>
  target?.perMonth ? { ...target, months: toNumber(length, MONTH_PARTS) } : target;

function newFrame(
  tenant: Tenant,
  metric: CataloguedMetric,
  span: LabelledSpan,
  owners: readonly TargetOwner[],
): ValueFrame {
  const target = targetAt(metric, tenant, span.to, owners);
  const policy = tenant.policyOf(span.to);
  const { currentMonth, today, coverage, currency } = tenant;
  const months = monthsThrough(span.from, span.to);
  const targetOf = changesWithin(metric, tenant, span, owners)
    ? (month: Month) => targetAt(metric, tenant, month, owners).compared
    : undefined;
  const judging = { target: target.compared, targetOf, policy };
  const frame = frameOf(metric, { months, currentMonth, today, coverage, ...judging });
  const { from, to, label } = span;
  const period = { from, to, label, partial: frame.partial };
  const judged = inPeriod(target.shown, frame);
  const shown = { period, policyVersion: policy.version, target: judged, currency };
  return { ...frame, metric, span, ...shown };
}

/** By metric, and by the owners that have targets of it. */
type FramesOfSpan = Map<CataloguedMetric, Map<string, ValueFrame>>;

/**
 * Each frame is computed once for a tenant as it is on a day, a span object, a metric and whose
 * targets there are: for any number of slices, and of requests.
 */
const known = new WeakMap<Tenant, WeakMap<LabelledSpan, FramesOfSpan>>();

/** Finds the frames of one request. */
class ValueFrames {
  constructor(private readonly bands: ReturnType<typeof targetBands>) {}

  of(tenant: Tenant, metric: CataloguedMetric, span: LabelledSpan, slice: Slice): ValueFrame {
    const frames = this.framesOf(tenant, span, metric);
    const owners = this.ownersOf(tenant, metric, span, slice);
    const whose = owners.map(ownerKey).join();
    return madeIn(frames, whose, () => newFrame(tenant, metric, span, owners));
  }

  /** Those of a slice that ever had a target of the metric, the nearest first. */
  private ownersOf(
    tenant: Tenant,
    metric: CataloguedMetric,
    span: LabelledSpan,
    slice: Slice,
  ): TargetOwner[] {
    const byOwner = tenant.targets.get(metric.key);
    if (!byOwner) return [];
    const owners = ownersOf(metric, slice, this.bands.of(slice, span, tenant));
    return owners.filter((owner) => byOwner.has(ownerKey(owner)));
  }

  private framesOf(
    tenant: Tenant,
    span: LabelledSpan,
    metric: CataloguedMetric,
  ): Map<string, ValueFrame> {
    const bySpan = madeIn(known, tenant, () => new WeakMap<LabelledSpan, FramesOfSpan>());
    const byMetric = madeIn(bySpan, span, (): FramesOfSpan => new Map());
    return madeIn(byMetric, metric, () => new Map<string, ValueFrame>());
  }
}

interface Made<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function madeIn<K, V>(made: Made<K, V>, key: K, make: () => V): V {
  const found = made.get(key);
  if (found !== undefined) return found;
  const value = make();
  made.set(key, value);
  return value;
}

/** Ask through `context.once(valueFrames)`. */
export const valueFrames = (context: RequestContext): ValueFrames =>
  new ValueFrames(context.once(targetBands));
