import { AREAS, type DeliveryAreaKey } from '../areas';
import { atLeast, ratio } from './formula';
import type { Metric } from './metric';
import { FF } from './sources';

interface Words {
  readonly name: string;
  readonly meaning: string;
}

const WORDS: Readonly<Record<DeliveryAreaKey, Words>> = {
  PROFESSIONAL_SERVICES: {
    name: 'Leverage of Professional Services',
    meaning:
      'Non-recurring service revenue carried by one person in Professional Services per month. Recurring and product revenue is not in it.',
  },
  CENTRALIZED_SERVICES: {
    name: 'Leverage of Centralized Services',
    meaning:
      'Endpoints carried by one person in Centralized Services. Clients without an endpoint count add none.',
  },
  TECHNOLOGY_ALIGNMENT: {
    name: 'Leverage of Technology Alignment',
    meaning:
      'MRR carried by one person in Technology Alignment (TAM) per month. One-off and product revenue is not in it.',
  },
  VCIO: {
    name: 'Leverage of the vCIO',
    meaning:
      'MRR carried by one person in vCIO per month, Design Desk staff included in the people. One-off and product revenue is not in it.',
  },
  SUPPORT: {
    name: 'Leverage of the Support Desk',
    meaning:
      'MRR carried by one person in Support per month, dispatch and triage staff included in the people. One-off and product revenue is not in it.',
  },
};

/** What one person in each area carries in a month (Macro Picanomics): what its staffing is recommended by. */
export const leverages = AREAS.map(
  ({ key, fteMonths, leverage }) =>
    ({
      ...WORDS[key],
      key: `LEVERAGE_${key}`,
      value: ratio(leverage.basis, fteMonths),
      whenEmpty: 'UNSTAFFED',
      unit: leverage.unit,
      direction: 'HIGHER_IS_BETTER',
      target: atLeast(leverage.target),
      source: FF,
      area: key,
      ...(leverage.basis === 'endpointMonths' ? {} : { financial: true }),
    }) as const satisfies Metric,
);
