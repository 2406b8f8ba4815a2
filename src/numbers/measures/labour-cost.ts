import { MONEY_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

/** Whole cents of every month, in money parts: what is spread over clients and overhead is what was put in. */
const cost = {
  unit: 'money',
  parts: MONEY_PARTS,
  needs: ['LABOUR_COST'],
  dimensions: CLIENT_MONTH_CUTS,
  source: { from: 'COSTS' },
} as const;

export const labourCostProfessionalServices = {
  ...cost,
  key: 'labourCostProfessionalServices',
  name: 'Labour cost of Professional Services',
  meaning:
    'What the work of Professional Services for clients cost in people, spread by hours (or, without any, by the basis of the area). Overhead is not in it.',
} as const satisfies Measure;

export const labourCostCentralizedServices = {
  ...cost,
  key: 'labourCostCentralizedServices',
  name: 'Labour cost of Centralized Services',
  meaning:
    'What the work of Centralized Services for clients cost in people, spread by hours (or, without any, by the basis of the area). Overhead is not in it.',
} as const satisfies Measure;

export const labourCostTechnologyAlignment = {
  ...cost,
  key: 'labourCostTechnologyAlignment',
  name: 'Labour cost of Technology Alignment',
  meaning:
    'What the work of Technology Alignment for clients cost in people, spread by hours (or, without any, by the basis of the area). Overhead is not in it.',
} as const satisfies Measure;

export const labourCostVcio = {
  ...cost,
  key: 'labourCostVcio',
  name: 'Labour cost of vCIO',
  meaning:
    'What the work of vCIO for clients cost in people, spread by hours (or, without any, by the basis of the area). Overhead is not in it.',
} as const satisfies Measure;

export const labourCostSupport = {
  ...cost,
  key: 'labourCostSupport',
  name: 'Labour cost of Support',
  meaning:
    'What the work of Support for clients cost in people, spread by hours (or, without any, by the basis of the area). Overhead is not in it.',
} as const satisfies Measure;
