import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/staffing/recommend-staffing';
import { measure } from '../../numbers/measures/catalogue';
import type { StaffingBasis } from '../../numbers/staffing/basis';
import { enumType } from '../enum-type';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';
import type { StaffingAction } from '../../numbers/staffing/action';
import type { StaffingReason } from '../../numbers/staffing/staffing';

const StaffingActionEnum = enumType<StaffingAction>(
  { name: 'StaffingAction', description: 'What to do about the people of an area.' },
  {
    HIRE: 'The work asks for more people, and they are paid for.',
    HOLD: 'The people fit, the work and the revenue disagree, or one of them is not known.',
    REDEPLOY:
      'Neither the work nor the revenue asks for all of them: put them where they are needed.',
  },
);

const StaffingReasonEnum = enumType<StaffingReason>(
  {
    name: 'StaffingReason',
    description: 'Why a number of people is not known. Other values may be added.',
  },
  {
    NO_TARGET:
      'No target says what one person carries: the usual ones in money are in US dollars, and the MSP has set neither its own nor `moneyTargetFactor`.',
    NO_HOURS: 'Nobody logged time in the area.',
    NO_ENDPOINT_COUNT: 'No client has an endpoint count.',
    DATA_INCOMPLETE: 'No month of the period has the records.',
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

const isOfMoney = ({ basis }: StaffingNeed): boolean => isMoneyUnit(measure(basis).unit);

@ObjectType({ simpleResolvers: true, description: 'How many people, and why.' })
export class StaffingNeed implements answers.StaffingNeed {
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

@ObjectType({
  simpleResolvers: true,
  description: 'People an area should have (ROTRU for IT MSPs, step 3).',
})
export class StaffingRecommendation implements answers.StaffingRecommendation {
  @Field(() => StaffingNeed, {
    nullable: true,
    description:
      'What the revenue or the endpoints pay for (TruMethods Framework Foundations, Macro Picanomics). Null where `byLeverageReason` says why.',
  })
  byLeverage!: StaffingNeed | null;

  @Field(() => StaffingReasonEnum, {
    nullable: true,
    description: 'Why it is not known what the revenue pays for; null where it is.',
  })
  byLeverageReason!: StaffingReason | null;

  @Field(() => StaffingNeed, {
    nullable: true,
    description:
      'What the work asks for: hours ÷ productive hours of one person; in Support also tickets ÷ the most that one technician should close, if that is more. Null where `byDemandReason` says why.',
  })
  byDemand!: StaffingNeed | null;

  @Field(() => StaffingReasonEnum, {
    nullable: true,
    description: 'Why it is not known what the work asks for; null where it is.',
  })
  byDemandReason!: StaffingReason | null;

  @Field(() => Float, {
    description: 'Full-time people in the area now, on average over the period.',
  })
  current!: number;

  @Field(() => Float, {
    description:
      'Recommended less current, in full-time people: by leverage, or by demand where leverage says nothing; 0 where neither does.',
  })
  gap!: number;

  @Field(() => StaffingActionEnum, {
    description:
      'HIRE where the work asks for at least `staffingTolerance` more people than there are, and the revenue pays for them, at most one at a time. REDEPLOY where both ask for at least so many fewer. Else HOLD.',
  })
  action!: StaffingAction;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the work and the revenue disagree, in one line; null where they agree, or one of them is not known.',
  })
  disagreement!: string | null;

  @Field({
    description:
      'Who is there, what the work asks for, what the revenue pays for, and what follows: leverage before and after, and what must move first where the revenue does not pay.',
  })
  explanation!: string;
}
