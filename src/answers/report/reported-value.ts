import { metric } from '../../numbers/metrics/catalogue';
import { definitionOf } from '../../numbers/metrics/definition';
import type { Slice } from '../measuring/slice';
import type { ShownTarget } from '../measuring/target-in-force';
import type { AskedValue, Value } from '../measuring/value';
import type { ReportedValue } from './content';

/**
 * What a report keeps of a value. Every field is named, so that what is kept cannot grow unnoticed.
 */
export function toReportedValue(measured: Value): ReportedValue {
  const { key, value, formatted, reason, bound, numerator, denominator, status } = measured;
  const { period, target, policyVersion, incompleteMonths } = measured;
  const { from, to, label, partial } = period;
  return {
    key,
    period: { from, to, label, partial },
    value,
    formatted,
    reason,
    bound,
    numerator,
    denominator,
    target: target && {
      min: target.min,
      max: target.max,
      exclusive: target.exclusive,
      since: target.since,
      custom: target.custom,
      scope: target.scope,
      by: target.by,
    },
    status,
    policyVersion,
    incompleteMonths,
  };
}

/** What is the same of all targets in a report, and what those of an earlier version did not keep. */
const targetOf = ({ key, target }: ReportedValue): ShownTarget | null =>
  target && {
    scope: target.custom ? 'MSP' : null,
    by: null,
    ...target,
    perMonth: false,
    months: null,
    unit: metric(key).unit,
  };

/**
 * Rebuilds a value from a report, with its slice, so that its evidence and its past can be read
 * too.
 */
export function fromReportedValue(reported: ReportedValue, slice: Slice): AskedValue {
  const reportedMetric = metric(reported.key);
  return {
    ...reported,
    definition: definitionOf(reported.key),
    target: targetOf(reported),
    ask: { metric: reportedMetric, slice, span: reported.period },
  };
}
