import { Field, ObjectType } from 'type-graphql';
import { forEachArea, type Area, type DeliveryAreaKey } from '../../numbers/areas';
import { Measurable } from '../metric/measurable.type';
import { enumType } from '../enum-type';
import { thingOf } from '../thing-of';

export const DeliveryAreaKeyEnum = enumType<DeliveryAreaKey>(
  {
    name: 'DeliveryAreaKey',
    description:
      'The five delivery areas of the TruMethods framework (TruMethods Framework Foundations, Macro Picanomics).',
  },
  forEachArea(({ meaning }) => meaning),
);

type CostType = Area['costType'];

const CostTypeEnum = enumType<CostType>(
  { name: 'CostType', description: 'How an area’s cost behaves.' },
  {
    FIXED: 'Set by plan: does not move with the tickets.',
    VARIABLE: 'Moves with the load.',
  },
);

type AreaNature = Area['nature'];

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
  description:
    'One of the five areas in which an MSP delivers (TruMethods Framework Foundations, Macro Picanomics).',
})
export class DeliveryArea extends Measurable {
  @Field(() => DeliveryAreaKeyEnum, { description: 'Which of the five.' })
  key!: DeliveryAreaKey;

  @Field({ description: 'Its name for people.' })
  name!: string;

  @Field(() => CostTypeEnum, {
    description: 'Fixed for all but the support desk (TruMethods Framework Foundations).',
  })
  costType!: CostType;

  @Field(() => AreaNatureEnum, {
    description: 'Billable, proactive or reactive (TruMethods Framework Foundations).',
  })
  nature!: AreaNature;
}

/** The areas are the same for every MSP. */
export const AREAS = forEachArea(({ key, title, nature, costType }) =>
  thingOf(DeliveryArea, { key, name: title, nature, costType }),
);
