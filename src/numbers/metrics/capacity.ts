import { atLeast, lessThan, ratio } from './formula';
import type { Metric } from './metric';
import { FF, SEATWISE, SN } from './sources';

const shareOfCapacity = { whenEmpty: 'UNSTAFFED', unit: '%' } as const;

export const reactiveCapacityPercent = {
  ...shareOfCapacity,
  key: 'REACTIVE_CAPACITY_PERCENT',
  name: 'Reactive share of technical capacity',
  meaning:
    'Reactive hours of technical staff as a percentage of the hours they could work. Entries without a technician count as technical; overhead staff adds no capacity.',
  value: ratio('technicalReactiveHours', 'technicalCapacityHours', 100),
  direction: 'LOWER_IS_BETTER',
  target: lessThan('20'),
  source: SN,
} as const satisfies Metric;

export const utilization = {
  ...shareOfCapacity,
  key: 'UTILIZATION',
  name: 'Utilization',
  meaning:
    'Hours for clients, billable or not, as a percentage of the hours that the same people could work. Internal time, and time of overhead staff, is not in it.',
  value: ratio('clientFacingHours', 'capacityHours', 100),
  direction: 'INFORMATIVE',
  target: null,
  source: FF,
} as const satisfies Metric;

export const billableUtilizationPercent = {
  ...shareOfCapacity,
  key: 'BILLABLE_UTILIZATION_PERCENT',
  name: 'Billable utilization',
  meaning:
    'Hours of billable and project work as a percentage of the hours that all people of the five areas could work. Time of overhead staff, and work inside the monthly fee, is not in it.',
  value: ratio('billableStaffedHours', 'capacityHours', 100),
  direction: 'INFORMATIVE',
  target: null,
  source: SEATWISE,
} as const satisfies Metric;

export const timeCapturePercent = {
  ...shareOfCapacity,
  key: 'TIME_CAPTURE_PERCENT',
  name: 'Time capture',
  meaning:
    'All hours logged, internal ones included, as a percentage of the hours that the same people could work: the discipline of time entry. Time of overhead staff is not in it; there is no cut by area, because internal time has none.',
  value: ratio('staffedHours', 'capacityHours', 100),
  direction: 'HIGHER_IS_BETTER',
  target: atLeast('90'),
  source: SN,
} as const satisfies Metric;
