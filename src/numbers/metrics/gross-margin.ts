import { DEFAULT_CHOICES } from '../policy/policy';
import { MANAGED_COST, UNCOSTED_MANAGED } from './cost-sums';
import { atLeast, ratio } from './formula';
import type { Metric } from './metric';
import { FF } from './sources';

export const grossMarginPercent = {
  key: 'GROSS_MARGIN_PERCENT',
  name: 'Gross margin of the monthly fee',
  meaning:
    'What is left of MRR when the four managed areas are paid, in percent of MRR. One-off work, products and overhead are in neither side.',
  value: ratio('mrr', 'mrr', 100, MANAGED_COST),
  whenEmpty: 'NO_REVENUE',
  unit: '%',
  direction: 'HIGHER_IS_BETTER',
  target: atLeast(DEFAULT_CHOICES.targetMarginPercent),
  source: FF,
  financial: true,
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'UPPER' },
} as const satisfies Metric;
