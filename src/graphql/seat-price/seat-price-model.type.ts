import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../scalars/decimal';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';

@ObjectType({
  simpleResolvers: true,
  description: 'How much of the margin hangs on one input.',
})
export class Sensitivity {
  @Field({
    description:
      'The input that grows: its field, with the area where it has one, such as "monthlyCostPerPerson.SUPPORT".',
  })
  input!: string;

  @Field(() => Float, { description: 'By how many percent of itself it grows: 1.' })
  change!: number;

  @Field(() => Float, {
    description: 'Percentage points of gross margin gained (below 0: lost), to two decimals.',
  })
  marginPointsChange!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What follows from the suppositions (TruMethods Framework Foundations). Computed exactly; every number is rounded to two decimals here and only here.',
})
export class SeatPriceModel {
  /** The unit of `solved`. */
  readonly solvedIn!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The all-in seat price supposed, or MRR ÷ seats. Null: neither was given.',
  })
  aisp!: string | null;

  @Field(() => DecimalScalar, {
    description: 'The areas’ costs and the tools, per seat and month: 15 + 20 + 11 + 6 = 52.',
  })
  costPerSeat!: string;

  @Field(() => DecimalScalar, {
    description: 'Cost per seat ÷ (1 − target margin): 52 → 173.33 at 70 %.',
  })
  requiredSeatPrice!: string;

  @Field(() => Int, { description: 'The required price rounded up to a whole one: 174.' })
  wholeDollarSeatPrice!: number;

  @Field(() => Float, {
    nullable: true,
    description: '(AISP − cost) ÷ AISP × 100, at the price given. Null without a price.',
  })
  grossMarginPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Tickets per seat × minutes per ticket ÷ 60: 0.5 × 30 min = 0.25 h. Null when one is not given.',
  })
  rhem!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Seats ÷ support people; where none are given, productive hours ÷ RHEM.',
  })
  seatsPerSupportTechnician!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Reactive tickets that one support person has in a month: seats per person × tickets per seat. 200 to 300 is the target (Understanding Operational SMART Numbers).',
  })
  ticketsPerSupportTechnician!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same on a working day: 10 to 15 is 200 to 300 a month.',
  })
  ticketsPerSupportTechnicianPerDay!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'A support person’s cost ÷ the seats one person carries: 4 800 ÷ 160 = 30.00. Null when nothing was given for SUPPORT.',
  })
  supportCostPerSeat!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the cost per seat leaves for all but support: 52 − 15 = 37.',
  })
  proactiveBudgetPerSeat!: string | null;

  @Money(({ solvedIn }: SeatPriceModel) => isMoneyUnit(solvedIn))
  @Field(() => Float, {
    nullable: true,
    description: 'What `solveFor` asked for. Null when nothing was.',
  })
  solved!: number | null;

  @Field(() => [Sensitivity], {
    description:
      'How the margin moves when each input alone rises by one percent, at the given price or else at the required price. More seats add no people or cost. Support’s cost follows tickets, minutes and productive hours, because people are added with the work.',
  })
  sensitivities!: Sensitivity[];
}
