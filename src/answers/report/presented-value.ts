import { definitionOf } from '../../graphql/metric/metric-definition.type';
import { MetricTarget, MetricValue } from '../../graphql/metric/metric-value.type';
import { Period } from '../../graphql/metric/period.type';
import { metric } from '../../numbers/metrics/catalogue';
import type { ReportedValue } from '../../report/content';
import type { Ask, AskedValue } from '../measuring/ask';
import type { Slice } from '../measuring/slice';

/** A value as a report says it, which remembers what was asked: its evidence and its past can be asked for too. */
export class PresentedValue extends MetricValue implements AskedValue {
  readonly ask!: Ask;
}

export const presentedValue = (
  { period, target, ...value }: ReportedValue,
  slice: Slice,
): PresentedValue =>
  Object.assign(new PresentedValue(), value, {
    definition: definitionOf(value.key),
    period: Object.assign(new Period(), period),
    target: target && Object.assign(new MetricTarget(), target, { unit: metric(value.key).unit }),
    ask: { metric: metric(value.key), slice, span: period },
  });
