import type { DeliveryAreaKey } from '../areas';
import { COST_OF, UNCOSTED_IN } from './cost-sums';
import { atMost, ratio } from './formula';
import type { Metric } from './metric';
import { FF, SN } from './sources';

const about = {
  whenEmpty: 'ZERO_SEATS',
  unit: 'money/seat/month',
  direction: 'LOWER_IS_BETTER',
  source: `${FF}; ${SN}`,
  financial: true,
} as const;

export const professionalServicesCostPerSeat = {
  ...about,
  key: 'PROFESSIONAL_SERVICES_COST_PER_SEAT',
  name: 'Cost of Professional Services per end user',
  meaning:
    'What billable work and projects cost in people and tools, per end user and month. It is no part of the cost per seat: it is paid by the job.',
  value: ratio(COST_OF.PROFESSIONAL_SERVICES, 'seatMonths'),
  target: null,
  area: 'PROFESSIONAL_SERVICES',
  uncosted: { hours: UNCOSTED_IN.PROFESSIONAL_SERVICES, bound: 'LOWER' },
} as const satisfies Metric;

export const centralizedServicesCostPerSeat = {
  ...about,
  key: 'CENTRALIZED_SERVICES_COST_PER_SEAT',
  name: 'Cost of Centralized Services per end user',
  meaning:
    'What Centralized Services costs in people and tools, per end user and month. Overhead is not in it; clients without a seat count are left out of both sides.',
  value: ratio(COST_OF.CENTRALIZED_SERVICES, 'seatMonths'),
  target: atMost('20'),
  area: 'CENTRALIZED_SERVICES',
  uncosted: { hours: UNCOSTED_IN.CENTRALIZED_SERVICES, bound: 'LOWER' },
} as const satisfies Metric;

export const technologyAlignmentCostPerSeat = {
  ...about,
  key: 'TECHNOLOGY_ALIGNMENT_COST_PER_SEAT',
  name: 'Cost of Technology Alignment per end user',
  meaning:
    'What Technology Alignment costs in people and tools, per end user and month. Overhead is not in it; clients without a seat count are left out of both sides.',
  value: ratio(COST_OF.TECHNOLOGY_ALIGNMENT, 'seatMonths'),
  target: atMost('11'),
  area: 'TECHNOLOGY_ALIGNMENT',
  uncosted: { hours: UNCOSTED_IN.TECHNOLOGY_ALIGNMENT, bound: 'LOWER' },
} as const satisfies Metric;

export const vcioCostPerSeat = {
  ...about,
  key: 'VCIO_COST_PER_SEAT',
  name: 'Cost of vCIO per end user',
  meaning:
    'What vCIO costs in people and tools, per end user and month. Overhead is not in it; clients without a seat count are left out of both sides.',
  value: ratio(COST_OF.VCIO, 'seatMonths'),
  target: atMost('6'),
  area: 'VCIO',
  uncosted: { hours: UNCOSTED_IN.VCIO, bound: 'LOWER' },
} as const satisfies Metric;

export const supportCostPerSeat = {
  ...about,
  key: 'SUPPORT_COST_PER_SEAT',
  name: 'Cost of the Support Desk per end user',
  meaning:
    'What the Support Desk costs in people and tools, per end user and month. Overhead is not in it; clients without a seat count are left out of both sides.',
  value: ratio(COST_OF.SUPPORT, 'seatMonths'),
  target: atMost('15'),
  area: 'SUPPORT',
  uncosted: { hours: UNCOSTED_IN.SUPPORT, bound: 'LOWER' },
} as const satisfies Metric;

/** What each area costs per seat, by area. */
export const COST_PER_SEAT_OF = {
  PROFESSIONAL_SERVICES: professionalServicesCostPerSeat,
  CENTRALIZED_SERVICES: centralizedServicesCostPerSeat,
  TECHNOLOGY_ALIGNMENT: technologyAlignmentCostPerSeat,
  VCIO: vcioCostPerSeat,
  SUPPORT: supportCostPerSeat,
} as const satisfies Readonly<Record<DeliveryAreaKey, Metric>>;
