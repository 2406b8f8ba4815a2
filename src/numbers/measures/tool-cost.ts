import { MONEY_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

const cost = {
  unit: 'money',
  parts: MONEY_PARTS,
  needs: [],
  dimensions: CLIENT_MONTH_CUTS,
  source: { from: 'COSTS' },
} as const;

export const toolCostProfessionalServices = {
  ...cost,
  key: 'toolCostProfessionalServices',
  name: 'Tool cost of Professional Services',
  meaning:
    'What the tools of Professional Services cost, spread over clients by seats, endpoints, active days or name. Tools of no area are overhead, and not in it.',
} as const satisfies Measure;

export const toolCostCentralizedServices = {
  ...cost,
  key: 'toolCostCentralizedServices',
  name: 'Tool cost of Centralized Services',
  meaning:
    'What the tools of Centralized Services cost, spread over clients by seats, endpoints, active days or name. Tools of no area are overhead, and not in it.',
} as const satisfies Measure;

export const toolCostTechnologyAlignment = {
  ...cost,
  key: 'toolCostTechnologyAlignment',
  name: 'Tool cost of Technology Alignment',
  meaning:
    'What the tools of Technology Alignment cost, spread over clients by seats, endpoints, active days or name. Tools of no area are overhead, and not in it.',
} as const satisfies Measure;

export const toolCostVcio = {
  ...cost,
  key: 'toolCostVcio',
  name: 'Tool cost of vCIO',
  meaning:
    'What the tools of vCIO cost, spread over clients by seats, endpoints, active days or name. Tools of no area are overhead, and not in it.',
} as const satisfies Measure;

export const toolCostSupport = {
  ...cost,
  key: 'toolCostSupport',
  name: 'Tool cost of Support',
  meaning:
    'What the tools of Support cost, spread over clients by seats, endpoints, active days or name. Tools of no area are overhead, and not in it.',
} as const satisfies Measure;
