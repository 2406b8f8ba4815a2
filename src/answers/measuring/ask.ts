import { definitionOf, type MetricDefinition } from '../../graphql/metric/metric-definition.type';
import type { MetricTarget, MetricValue } from '../../graphql/metric/metric-value.type';
import type { Period } from '../../graphql/metric/period.type';
import type { MeasureRow } from '../../numbers/measures/measure';
import type { CataloguedMetric, MetricKey } from '../../numbers/metrics/catalogue';
import { LazyEvaluation } from '../../numbers/metrics/lazy-evaluation';
import type { SliceFacts } from '../../numbers/metrics/outcome';
import type { LabelledSpan } from '../../numbers/units/period';
import { formatValue } from '../../scalars/format-value';
import type { Slice } from './slice';
import { limitOf } from './target-in-force';
import type { ValueFrame } from './value-frame';

/** One number asked for: which, of what, and when. */
export interface Ask {
  readonly metric: CataloguedMetric;
  readonly slice: Slice;
  readonly span: LabelledSpan;
}

/** A value of which more can be asked: its past, its evidence, what is doubtful about it. */
export interface AskedValue extends Pick<MetricValue, 'value'> {
  readonly ask: Ask;
}

/** A value that remembers what was asked, so that its past and its evidence can be asked for too. Nothing is worked out that nobody selects. */
export class MeasuredValue extends LazyEvaluation<ValueFrame> implements MetricValue, AskedValue {
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
    return formatValue(this.value, this.frame.metric.unit, this.frame.currency);
  }

  get target(): MetricTarget | null {
    return this.frame.target ?? limitOf(this.atLeast, this.frame.metric.unit);
  }
}
