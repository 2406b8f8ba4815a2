import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/staffing/recommend-staffing';
import { measure } from '../../numbers/measures/catalogue';
import type { StaffingBasis } from '../../numbers/staffing/basis';
import type { DemandNeed } from '../../numbers/staffing/by-demand';
import { enumType } from '../enum-type';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';
import type { StaffingAction } from '../../numbers/staffing/action';

const StaffingActionEnum = enumType<StaffingAction>(
  { name: 'StaffingAction', description: 'What the gap asks for.' },
  {
    HIRE: 'At least one whole person more is paid for.',
    HOLD: 'The people fit.',
    REDEPLOY: 'More people than are paid for: put them where they are.',
  },
);

const StaffingBasisEnum = enumType<StaffingBasis>(
  { name: 'StaffingBasis', description: 'The measure that pays for people or asks for them.' },
  {
    mrr: 'Monthly recurring revenue pays for them.',
    nrr: 'Non-recurring service revenue pays for them.',
    endpointMonths: 'Endpoints pay for them.',
    professionalServicesHours: 'Hours logged in Professional Services ask for them.',
    centralizedServicesHours: 'Hours logged in Centralized Services ask for them.',
    technologyAlignmentHours: 'Hours logged in Technology Alignment ask for them.',
    vcioHours: 'Hours logged in vCIO ask for them.',
    supportHours: 'Hours logged in Support ask for them.',
    ticketsOpened: 'Reactive tickets opened ask for them.',
  },
);

const LeverageGapEnum = enumType<answers.LeverageGap>(
  {
    name: 'LeverageGap',
    description: 'Why leverage says nothing about people. Other values may be added.',
  },
  {
    NO_TARGET:
      'No target says what one person carries: the usual ones in money are in US dollars, and the MSP has set neither its own nor `moneyTargetFactor`.',
    DATA_INCOMPLETE: 'No month of the period has the records.',
  },
);

const isOfMoney = ({ basis }: StaffingNeed): boolean => isMoneyUnit(measure(basis).unit);

@ObjectType({ simpleResolvers: true, description: 'How many people, and why.' })
export class StaffingNeed implements DemandNeed {
  @Field(() => Float, { description: 'Full-time people.' })
  fte!: number;

  @Field(() => Int, { description: 'The whole number of people at or below it.' })
  headcountCeiling!: number;

  @Field(() => StaffingBasisEnum, { description: 'What they are paid by or asked for by.' })
  basis!: StaffingBasis;

  @Money(isOfMoney)
  @Field(() => Float, {
    description: 'The basis per month: money, endpoints, hours or tickets.',
  })
  basisValue!: number;

  @Money(isOfMoney)
  @Field(() => Float, {
    description:
      'How much of the basis one person carries in a month: the leverage target, or productive hours.',
  })
  perPerson!: number;
}

@ObjectType({ simpleResolvers: true, description: 'People an area should have (RO step 3).' })
export class StaffingRecommendation implements answers.StaffingRecommendation {
  @Field(() => StaffingNeed, {
    nullable: true,
    description:
      'What the revenue or the endpoints pay for (FF, Macro Picanomics). Null where `byLeverageReason` says why.',
  })
  byLeverage!: StaffingNeed | null;

  @Field(() => LeverageGapEnum, {
    nullable: true,
    description: 'Why leverage says nothing; null where it does. The action is HOLD then.',
  })
  byLeverageReason!: answers.LeverageGap | null;

  @Field(() => StaffingNeed, {
    nullable: true,
    description:
      'What the work asks for: hours ÷ productive hours of one person; in Support also tickets ÷ the most that one technician should close, if that is more. Null: no month of the period has records.',
  })
  byDemand!: StaffingNeed | null;

  @Field(() => Float, {
    description: 'Full-time people in the area now, on average over the period.',
  })
  current!: number;

  @Field(() => Float, {
    description:
      'Recommended less current, in full-time people: by leverage, or by demand where leverage says nothing; 0 where neither does.',
  })
  gap!: number;

  @Field(() => StaffingActionEnum, { description: 'What the gap asks for.' })
  action!: StaffingAction;

  @Field({ description: 'The arithmetic in a sentence.' })
  explanation!: string;
}
