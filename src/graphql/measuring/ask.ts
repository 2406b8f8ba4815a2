import { MetricValue } from '../../entities/metric/metric-value.type';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { LabelledSpan } from '../../numbers/units/period';
import type { Slice } from './slice';

/** One number asked for: which, of what, and when. */
export interface Ask {
  readonly metric: CataloguedMetric;
  readonly slice: Slice;
  readonly span: LabelledSpan;
}

/** A value that remembers what was asked, so that its past and its evidence can be asked for too. */
export class MeasuredValue extends MetricValue {
  readonly ask!: Ask;
}
