import { atMost, lessThan, ratio } from './formula';
import type { Metric } from './metric';
import { SN } from './sources';

export const reactiveServicePercent = {
  key: 'REACTIVE_SERVICE_PERCENT',
  name: 'Reactive share of technical hours',
  meaning:
    'Reactive hours of technical staff as a percentage of all their logged hours, internal and billable ones included. Entries without a technician count as technical in both; other staff in neither.',
  value: ratio('technicalReactiveHours', 'technicalHours', 100),
  whenEmpty: 'NO_HOURS',
  unit: '%',
  direction: 'LOWER_IS_BETTER',
  target: lessThan('20'),
  source: SN,
} as const satisfies Metric;

export const onsiteReactivePercent = {
  key: 'ONSITE_REACTIVE_PERCENT',
  name: 'On-site share of reactive hours',
  meaning: 'Reactive hours worked at the client as a percentage of all reactive hours.',
  value: ratio('onsiteReactiveHours', 'reactiveHours', 100),
  whenEmpty: 'NO_HOURS',
  unit: '%',
  direction: 'LOWER_IS_BETTER',
  target: atMost('0'),
  source: SN,
} as const satisfies Metric;
