import { MONEY_PARTS, MONTH_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

const money = {
  unit: 'money',
  parts: MONEY_PARTS,
  needs: ['MONEY'],
  dimensions: CLIENT_MONTH_CUTS,
  source: { from: 'CLIENT_MONTHS' },
} as const;

export const mrr = {
  ...money,
  key: 'mrr',
  name: 'Monthly recurring revenue',
  meaning:
    'Recurring service lines of agreements, per month and by the days in force; where a client has none, its invoiced recurring services. Credits lower it. One-off work and resold products are not in it.',
} as const satisfies Measure;

export const nrr = {
  ...money,
  key: 'nrr',
  name: 'Non-recurring service revenue',
  meaning:
    'Projects and billable time invoiced in the month; credits are negative. Products are not in it.',
} as const satisfies Measure;

export const recurringProductRevenue = {
  ...money,
  key: 'recurringProductRevenue',
  name: 'Recurring product revenue',
  meaning: 'Recurring resale (licences, hosting), counted like MRR. It is in total revenue only.',
} as const satisfies Measure;

export const productRevenue = {
  ...money,
  key: 'productRevenue',
  name: 'Product revenue',
  meaning: 'One-off product sales invoiced in the month. It is in total revenue only.',
} as const satisfies Measure;

export const clientMonths = {
  ...money,
  key: 'clientMonths',
  name: 'Client-months with an agreement',
  meaning:
    'Days with a recurring service line in force, divided by the days of the month; a client billed without agreement lines counts its active days.',
  unit: 'client-months',
  parts: MONTH_PARTS,
} as const satisfies Measure;
