import type { MetricReason } from '../numbers/metrics/metric';

/** Those that their names do not explain. */
const SAID: Partial<Record<MetricReason, string>> = {
  ZERO_SEATS: 'no seats',
  ZERO_ENDPOINTS: 'no endpoints',
  UNSTAFFED: 'nobody works there',
  NO_COST: 'no cost known',
  NOT_APPLICABLE: 'does not apply',
  SOURCE_PERMISSION_GAP: 'the source may not be read',
};

/** Why there is no value, in words: "no seat count", "data incomplete". */
export const reasonText = (reason: MetricReason): string =>
  SAID[reason] ?? reason.toLowerCase().replaceAll('_', ' ');
