import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { frameOf, type Frame } from '../../numbers/metrics/frame';
import { monthsThrough, type Month } from '../../numbers/units/month';
import { MONTH_PARTS } from '../../numbers/units/parts';
import type { LabelledSpan, Period } from '../../numbers/units/period';
import { toNumber } from '../../numbers/units/ratio';
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

function newFrame(tenant: Tenant, metric: CataloguedMetric, span: LabelledSpan): ValueFrame {
  const target = targetAt(metric, tenant, span.to);
  const policy = tenant.policyOf(span.to);
  const { currentMonth, today, coverage, currency } = tenant;
  const months = monthsThrough(span.from, span.to);
  const targetOf = changesWithin(metric, tenant, span)
    ? (month: Month) => targetAt(metric, tenant, month).compared
    : undefined;
  const judging = { target: target.compared, targetOf, policy };
  const frame = frameOf(metric, { months, currentMonth, today, coverage, ...judging });
  const { from, to, label } = span;
  const period = { from, to, label, partial: frame.partial };
  const judged = inPeriod(target.shown, frame);
  const shown = { period, policyVersion: policy.version, target: judged, currency };
  return { ...frame, metric, span, ...shown };
}

type FramesOfSpan = Map<CataloguedMetric, ValueFrame>;

/**
 * The frames of one request. Each is computed once for a span object and a metric, for any number
 * of slices.
 */
class ValueFrames {
  private readonly known = new Map<Tenant, Map<LabelledSpan, FramesOfSpan>>();

  of(tenant: Tenant, metric: CataloguedMetric, span: LabelledSpan): ValueFrame {
    const frames = this.framesOf(tenant, span);
    const known = frames.get(metric);
    if (known) return known;
    const frame = newFrame(tenant, metric, span);
    frames.set(metric, frame);
    return frame;
  }

  private framesOf(tenant: Tenant, span: LabelledSpan): FramesOfSpan {
    const bySpan = this.known.get(tenant) ?? new Map<LabelledSpan, FramesOfSpan>();
    this.known.set(tenant, bySpan);
    const frames = bySpan.get(span) ?? new Map<CataloguedMetric, ValueFrame>();
    bySpan.set(span, frames);
    return frames;
  }
}

/** Ask through `context.once(valueFrames)`. */
export const valueFrames = (): ValueFrames => new ValueFrames();
