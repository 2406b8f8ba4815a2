import type { MeasureRow } from '../measures/measure';
import { toNumber, type Ratio } from '../units/ratio';
import type { Evaluation } from './evaluation';
import type { Frame } from './frame';
import { isOffEachMonth } from './limits-of-sums';
import type { Bound, MetricReason } from './metric';
import {
  decide,
  exactOf,
  isUncosted,
  takingPart,
  valueOf,
  type Outcome,
  type SliceFacts,
} from './outcome';
import { limitsStatus, statusAbove, type TargetStatus } from './target-status';

/** A metric of a slice, worked out as far as it is asked about: of thousands of values most callers want the number alone. */
export class LazyEvaluation<F extends Frame = Frame> implements Evaluation {
  private decided: Outcome | null = null;

  constructor(
    protected readonly frame: F,
    protected readonly rows: readonly MeasureRow[],
    protected readonly facts: SliceFacts,
  ) {}

  private get outcome(): Outcome {
    return (this.decided ??= decide(this.frame, this.rows, this.facts));
  }

  get value(): number | null {
    return valueOf(this.outcome, this.frame.scale);
  }

  get reason(): MetricReason | null {
    return this.outcome.reason;
  }

  get numerator(): number {
    return toNumber(this.outcome.over, this.outcome.overParts);
  }

  get denominator(): number {
    return toNumber(this.outcome.under, this.outcome.underParts);
  }

  /** Numerator and denominator before they become floating numbers. */
  get sides(): { readonly over: Ratio; readonly under: Ratio } {
    const { over, overParts, under, underParts } = this.outcome;
    return { over: { over, under: overParts }, under: { over: under, under: underParts } };
  }

  get status(): TargetStatus {
    const { least } = this;
    const exact = exactOf(this.outcome);
    if (least) return statusAbove(exact, least);
    const status = limitsStatus(exact, this.frame.limits);
    return status === 'ON_TARGET' && this.isOffEachMonth ? 'OFF_TARGET' : status;
  }

  get bound(): Bound | null {
    const { metric } = this.frame;
    if (!metric.uncosted || this.outcome.reason !== null) return null;
    return isUncosted(metric, takingPart(this.frame, this.rows)) ? metric.uncosted.bound : null;
  }

  get atLeast(): number | null {
    const { least } = this;
    return least && toNumber(least.over, least.under);
  }

  get partial(): boolean {
    return this.frame.partial;
  }

  get incompleteMonths(): number {
    return this.frame.incompleteMonths;
  }

  /** The value before it becomes a floating number: for what is computed from it. */
  get exact(): Ratio | null {
    return exactOf(this.outcome);
  }

  private get isOffEachMonth(): boolean {
    const { metric, limitsByMonth } = this.frame;
    return isOffEachMonth(metric, takingPart(this.frame, this.rows), limitsByMonth);
  }

  private get least(): Ratio | null {
    const { least } = this.frame;
    if (least && this.facts.withoutLimit) throw new Error('the limit of this value was not read');
    return least && exactOf(decide(least, this.rows, this.facts));
  }
}
