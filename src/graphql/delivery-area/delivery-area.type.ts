import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DELIVERY_AREAS, type DeliveryAreaKey } from '../../numbers/delivery-area';
import { Measurable } from '../metric/measurable.type';

const KEYS = Object.fromEntries(DELIVERY_AREAS.map((key) => [key, key])) as {
  [Key in DeliveryAreaKey]: Key;
};
export const DeliveryAreaKeyEnum = KEYS;

registerEnumType(DeliveryAreaKeyEnum, {
  name: 'DeliveryAreaKey',
  description: 'The five delivery areas of the TruMethods framework (FF, Macro Picanomics).',
  valuesConfig: {
    PROFESSIONAL_SERVICES: { description: 'Billable work and projects. Never reactive.' },
    CENTRALIZED_SERVICES: { description: 'Central upkeep: patching, monitoring, backup.' },
    TECHNOLOGY_ALIGNMENT: {
      description: 'Planned visits of technology alignment managers (TAM), against standards.',
    },
    VCIO: { description: 'Business advice to clients, Design Desk included.' },
    SUPPORT: {
      description: 'Everything else inside the monthly fee, dispatch included: reactive work.',
    },
  },
});

export const CostType = { FIXED: 'FIXED', VARIABLE: 'VARIABLE' } as const;
export type CostType = keyof typeof CostType;

registerEnumType(CostType, {
  name: 'CostType',
  description: 'How an area’s cost behaves.',
  valuesConfig: {
    FIXED: { description: 'Set by plan: does not move with the tickets.' },
    VARIABLE: { description: 'Moves with the load.' },
  },
});

export const AreaNature = {
  BILLABLE: 'BILLABLE',
  PROACTIVE: 'PROACTIVE',
  REACTIVE: 'REACTIVE',
} as const;
export type AreaNature = keyof typeof AreaNature;

registerEnumType(AreaNature, {
  name: 'AreaNature',
  description: 'What kind of work an area does.',
  valuesConfig: {
    BILLABLE: { description: 'Paid by the job.' },
    PROACTIVE: { description: 'Planned work inside the fee that prevents trouble.' },
    REACTIVE: { description: 'Work that trouble asks for, inside the fee.' },
  },
});

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

  @Field(() => CostType, { description: 'Fixed for all but the support desk (FF).' })
  costType!: CostType;

  @Field(() => AreaNature, { description: 'Billable, proactive or reactive (FF).' })
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
