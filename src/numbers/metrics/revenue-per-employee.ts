import { atLeast, ratio } from './formula';
import type { Metric } from './metric';
import { SN } from './sources';

const yearlyRevenue = {
  whenEmpty: 'NO_EMPLOYEES',
  unit: 'money/employee/year',
  direction: 'HIGHER_IS_BETTER',
  source: SN,
  financial: true,
} as const;

export const serviceRevenuePerEmployee = {
  ...yearlyRevenue,
  key: 'SERVICE_REVENUE_PER_EMPLOYEE',
  name: 'Service revenue per employee, a year',
  meaning:
    'Recurring and one-off service revenue per person employed, as a yearly rate. Product revenue is not in it.',
  value: ratio(['mrr', 'nrr'], 'employeeMonths', 12),
  target: atLeast('150000'),
} as const satisfies Metric;

export const serviceRevenuePerTechnicalEmployee = {
  ...yearlyRevenue,
  key: 'SERVICE_REVENUE_PER_TECHNICAL_EMPLOYEE',
  name: 'Service revenue per technical employee, a year',
  meaning:
    'Recurring and one-off service revenue per technical person employed, as a yearly rate. Product revenue is not in it.',
  value: ratio(['mrr', 'nrr'], 'technicalEmployeeMonths', 12),
  target: atLeast('250000'),
} as const satisfies Metric;
