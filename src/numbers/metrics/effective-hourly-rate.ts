import { MANAGED_AREAS } from '../areas';
import { ratio } from './formula';
import type { Metric } from './metric';
import { RO, SEATWISE } from './sources';

const moneyPerHour = {
  whenEmpty: 'NO_HOURS',
  unit: 'money/hour',
  direction: 'HIGHER_IS_BETTER',
  target: null,
  financial: true,
} as const;

export const effectiveHourlyRate = {
  ...moneyPerHour,
  key: 'EFFECTIVE_HOURLY_RATE',
  name: 'Effective hourly rate',
  meaning:
    'MRR per hour spent inside agreements: 750 a month with 3 hours is 250 an hour. Billable, project and uncovered hours are not in it.',
  value: ratio('mrr', 'agreementHours'),
  source: RO,
} as const satisfies Metric;

export const effectiveHourlyRateNet = {
  ...moneyPerHour,
  key: 'EFFECTIVE_HOURLY_RATE_NET',
  name: 'Effective hourly rate after tools',
  meaning:
    'MRR less what the tools of the four managed areas cost, per hour spent inside agreements: what an hour of people brings. Tools of Professional Services, and of no area, are not taken off.',
  value: ratio(
    'mrr',
    'agreementHours',
    1,
    MANAGED_AREAS.map(({ toolCost }) => toolCost),
  ),
  source: SEATWISE,
} as const satisfies Metric;

export const realisedProjectRate = {
  ...moneyPerHour,
  key: 'REALISED_PROJECT_RATE',
  name: 'Realised project rate',
  meaning:
    'Non-recurring service revenue per hour of Professional Services, billed or not: what an hour of billable and project work brings. Products are not in it.',
  value: ratio('nrr', 'professionalServicesHours'),
  source: SEATWISE,
  area: 'PROFESSIONAL_SERVICES',
} as const satisfies Metric;
