import type { DeliveryAreaKey } from '../areas';
import { atLeast, ratio } from './formula';
import type { Metric } from './metric';
import { FF } from './sources';

/** What one person in an area carries in a month (Macro Picanomics). */
const about = {
  whenEmpty: 'UNSTAFFED',
  direction: 'HIGHER_IS_BETTER',
  source: FF,
} as const;

export const leverageProfessionalServices = {
  ...about,
  key: 'LEVERAGE_PROFESSIONAL_SERVICES',
  name: 'Leverage of Professional Services',
  meaning:
    'Non-recurring service revenue carried by one person in Professional Services per month. Recurring and product revenue is not in it.',
  value: ratio('nrr', 'professionalServicesFteMonths'),
  unit: 'money/person/month',
  target: atLeast('22000'),
  area: 'PROFESSIONAL_SERVICES',
  financial: true,
} as const satisfies Metric;

export const leverageCentralizedServices = {
  ...about,
  key: 'LEVERAGE_CENTRALIZED_SERVICES',
  name: 'Leverage of Centralized Services',
  meaning:
    'Endpoints carried by one person in Centralized Services. Clients without an endpoint count add none.',
  value: ratio('endpointMonths', 'centralizedServicesFteMonths'),
  unit: 'endpoints/person',
  target: atLeast('5000'),
  area: 'CENTRALIZED_SERVICES',
} as const satisfies Metric;

export const leverageTechnologyAlignment = {
  ...about,
  key: 'LEVERAGE_TECHNOLOGY_ALIGNMENT',
  name: 'Leverage of Technology Alignment',
  meaning:
    'MRR carried by one person in Technology Alignment (TAM) per month. One-off and product revenue is not in it.',
  value: ratio('mrr', 'technologyAlignmentFteMonths'),
  unit: 'money/person/month',
  target: atLeast('70000'),
  area: 'TECHNOLOGY_ALIGNMENT',
  financial: true,
} as const satisfies Metric;

export const leverageVcio = {
  ...about,
  key: 'LEVERAGE_VCIO',
  name: 'Leverage of the vCIO',
  meaning:
    'MRR carried by one person in vCIO per month, Design Desk staff included in the people. One-off and product revenue is not in it.',
  value: ratio('mrr', 'vcioFteMonths'),
  unit: 'money/person/month',
  target: atLeast('140000'),
  area: 'VCIO',
  financial: true,
} as const satisfies Metric;

export const leverageSupport = {
  ...about,
  key: 'LEVERAGE_SUPPORT',
  name: 'Leverage of the Support Desk',
  meaning:
    'MRR carried by one person in Support per month, dispatch and triage staff included in the people. One-off and product revenue is not in it.',
  value: ratio('mrr', 'supportFteMonths'),
  unit: 'money/person/month',
  target: atLeast('60000'),
  area: 'SUPPORT',
  financial: true,
} as const satisfies Metric;

/** The leverage of each delivery area: what its staffing is recommended by. */
export const LEVERAGE_OF: Readonly<Record<DeliveryAreaKey, Metric>> = {
  PROFESSIONAL_SERVICES: leverageProfessionalServices,
  CENTRALIZED_SERVICES: leverageCentralizedServices,
  TECHNOLOGY_ALIGNMENT: leverageTechnologyAlignment,
  VCIO: leverageVcio,
  SUPPORT: leverageSupport,
};
