import { atLeast, ratio } from './formula';
import type { Metric } from './metric';
import { FF } from './sources';

export const tamAlignmentPercent = {
  key: 'TAM_ALIGNMENT_PERCENT',
  name: 'Alignment share of on-site TAM time',
  meaning:
    'Alignment on site as a percentage of all on-site time of technology alignment managers: the 75 % test, which turns what is not alignment into support below 75. Both sides are as they were before the test. Time off site is not in it.',
  value: ratio('tamAlignmentHours', 'tamOnsiteHours', 100),
  whenEmpty: 'NO_HOURS',
  unit: '%',
  direction: 'HIGHER_IS_BETTER',
  target: atLeast('75'),
  source: `${FF}, p. 10–11`,
  area: 'TECHNOLOGY_ALIGNMENT',
} as const satisfies Metric;
