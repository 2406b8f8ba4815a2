import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

export const StaffingAction = { HIRE: 'HIRE', HOLD: 'HOLD', REDEPLOY: 'REDEPLOY' } as const;
export type StaffingAction = keyof typeof StaffingAction;

registerEnumType(StaffingAction, {
  name: 'StaffingAction',
  description: 'What the gap asks for.',
  valuesConfig: {
    HIRE: { description: 'At least one whole person more is paid for.' },
    HOLD: { description: 'The people fit.' },
    REDEPLOY: { description: 'More people than are paid for: put them where they are.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How many people, and why.' })
export class StaffingNeed {
  @Field(() => Float, { description: 'Full-time people.' })
  fte!: number;

  @Field(() => Int, { description: 'The whole number of people at or below it.' })
  headcountCeiling!: number;

  @Field({ description: 'What they are paid by: the measure, such as "mrr".' })
  basis!: string;

  @Field(() => Float, {
    description: 'The basis per month, in the MSP’s currency or in endpoints.',
  })
  basisValue!: number;

  @Field(() => Float, {
    description: 'How much of the basis one person carries in a month: the leverage target.',
  })
  perPerson!: number;
}

@ObjectType({ simpleResolvers: true, description: 'People an area should have (RO step 3).' })
export class StaffingRecommendation {
  @Field(() => StaffingNeed, {
    description: 'What the revenue or the endpoints pay for (FF, Macro Picanomics).',
  })
  byLeverage!: StaffingNeed;

  @Field(() => StaffingNeed, {
    nullable: true,
    description:
      'What the work asks for. Null: no demand basis; it is not computed in this release.',
  })
  byDemand!: StaffingNeed | null;

  @Field(() => Float, {
    description: 'Full-time people in the area now, on average over the period.',
  })
  current!: number;

  @Field(() => Float, { description: 'Recommended less current, in full-time people.' })
  gap!: number;

  @Field(() => StaffingAction, { description: 'What the gap asks for.' })
  action!: StaffingAction;

  @Field({ description: 'The arithmetic in a sentence.' })
  explanation!: string;
}
