import { Field, ObjectType } from 'type-graphql';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { Measurable } from '../metric/measurable.type';
import { enumType } from '../enum-type';

export const DeliveryAreaKeyEnum = enumType<DeliveryAreaKey>(
  {
    name: 'DeliveryAreaKey',
    description: 'The five delivery areas of the TruMethods framework (FF, Macro Picanomics).',
  },
  {
    PROFESSIONAL_SERVICES: 'Billable work and projects. Never reactive.',
    CENTRALIZED_SERVICES: 'Central upkeep: patching, monitoring, backup.',
    TECHNOLOGY_ALIGNMENT:
      'Planned visits of technology alignment managers (TAM), against standards.',
    VCIO: 'Business advice to clients, Design Desk included.',
    SUPPORT: 'Everything else inside the monthly fee, dispatch included: reactive work.',
  },
);

export type CostType = 'FIXED' | 'VARIABLE';

const CostTypeEnum = enumType<CostType>(
  { name: 'CostType', description: 'How an area’s cost behaves.' },
  {
    FIXED: 'Set by plan: does not move with the tickets.',
    VARIABLE: 'Moves with the load.',
  },
);

export type AreaNature = 'BILLABLE' | 'PROACTIVE' | 'REACTIVE';

const AreaNatureEnum = enumType<AreaNature>(
  { name: 'AreaNature', description: 'What kind of work an area does.' },
  {
    BILLABLE: 'Paid by the job.',
    PROACTIVE: 'Planned work inside the fee that prevents trouble.',
    REACTIVE: 'Work that trouble asks for, inside the fee.',
  },
);

@ObjectType({
  implements: [Measurable],
  simpleResolvers: true,
  description: 'One of the five areas in which an MSP delivers (FF, Macro Picanomics).',
})
export class DeliveryArea extends Measurable {
  @Field(() => DeliveryAreaKeyEnum, { description: 'Which of the five.' })
  key!: DeliveryAreaKey;

  @Field({ description: 'Its name for people.' })
  name!: string;

  @Field(() => CostTypeEnum, { description: 'Fixed for all but the support desk (FF).' })
  costType!: CostType;

  @Field(() => AreaNatureEnum, { description: 'Billable, proactive or reactive (FF).' })
  nature!: AreaNature;
}

const area = (
  key: DeliveryAreaKey,
  name: string,
  nature: AreaNature,
  costType: CostType = 'FIXED',
): DeliveryArea => Object.assign(new DeliveryArea(), { key, name, nature, costType });

/** The same for every MSP. */
export const AREAS: Readonly<Record<DeliveryAreaKey, DeliveryArea>> = {
  PROFESSIONAL_SERVICES: area('PROFESSIONAL_SERVICES', 'Professional Services', 'BILLABLE'),
  CENTRALIZED_SERVICES: area('CENTRALIZED_SERVICES', 'Centralized Services', 'PROACTIVE'),
  TECHNOLOGY_ALIGNMENT: area('TECHNOLOGY_ALIGNMENT', 'Technology Alignment', 'PROACTIVE'),
  VCIO: area('VCIO', 'vCIO', 'PROACTIVE'),
  SUPPORT: area('SUPPORT', 'Support Desk', 'REACTIVE', 'VARIABLE'),
};
