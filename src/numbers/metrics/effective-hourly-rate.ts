import { ratio } from './formula';
import type { Metric } from './metric';
import { RO } from './sources';

export const effectiveHourlyRate = {
  key: 'EFFECTIVE_HOURLY_RATE',
  name: 'Effective hourly rate',
  meaning:
    'MRR per hour spent inside agreements: 750 a month with 3 hours is 250 an hour. Billable, project and uncovered hours are not in it.',
  value: ratio('mrr', 'agreementHours'),
  whenEmpty: 'NO_HOURS',
  unit: 'money/hour',
  direction: 'HIGHER_IS_BETTER',
  target: null,
  source: RO,
  financial: true,
} as const satisfies Metric;
