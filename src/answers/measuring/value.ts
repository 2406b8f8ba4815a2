import type { MeasureRow } from '../../numbers/measures/measure';
import type { CataloguedMetric, MetricKey } from '../../numbers/metrics/catalogue';
import { definitionOf, type MetricDefinition } from '../../numbers/metrics/definition';
import { LazyEvaluation } from '../../numbers/metrics/lazy-evaluation';
import type { Bound, MetricReason } from '../../numbers/metrics/metric';
import type { SliceFacts } from '../../numbers/metrics/outcome';
import type { TargetStatus } from '../../numbers/metrics/target-status';
import type { Month } from '../../numbers/units/month';
import type { LabelledSpan, Period } from '../../numbers/units/period';
import { limitsOfPeriod } from '../../words/period-target';
import { valueText } from '../../words/value-text';
import type { Slice } from './slice';
import { limitOf, type ShownTarget } from './target-in-force';
import type { ValueFrame } from './value-frame';

/** A request for one number: its metric, slice and span. */
export interface Ask {
  readonly metric: CataloguedMetric;
  readonly slice: Slice;
  readonly span: LabelledSpan;
}

/** A number with everything that is needed to judge it. */
export interface Value {
  readonly definition: MetricDefinition;
  readonly key: MetricKey;
  readonly period: Period;
  readonly value: number | null;
  readonly formatted: string;
  readonly reason: MetricReason | null;
  readonly bound: Bound | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly target: ShownTarget | null;
  readonly status: TargetStatus;
  readonly policyVersion: number;
  readonly incompleteMonths: number;
}

/** A value that can also tell its past, its evidence and what is doubtful about it. */
export interface AskedValue extends Value {
  readonly ask: Ask;
}

/** A value as it is measured. Parts that nobody selects are not computed. */
export class MeasuredValue extends LazyEvaluation<ValueFrame> implements AskedValue {
  constructor(
    frame: ValueFrame,
    private readonly slice: Slice,
    rows: readonly MeasureRow[],
    facts: SliceFacts,
  ) {
    super(frame, rows, facts);
  }

  get ask(): Ask {
    const { metric, span } = this.frame;
    return { metric, slice: this.slice, span };
  }

  get definition(): MetricDefinition {
    return definitionOf(this.frame.metric.key);
  }

  get key(): MetricKey {
    return this.frame.metric.key;
  }

  get period(): Period {
    return this.frame.period;
  }

  get policyVersion(): number {
    return this.frame.policyVersion;
  }

  get formatted(): string {
    const { metric, currency } = this.frame;
    const judging = this.target && limitsOfPeriod(this.target);
    return valueText(this.value, metric.unit, currency, judging);
  }

  get target(): ShownTarget | null {
    return this.frame.target ?? limitOf(this.atLeast, this.frame.metric.unit);
  }
  /** The same number, said to have no value. */
  without(whenNone: MetricReason): MeasuredValue {
    const frame = { ...this.frame, counted: new Set<Month>(), whenNone };
    return new MeasuredValue(frame, this.slice, this.rows, this.facts);
  }
}
