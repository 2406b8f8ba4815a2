import { Field, Float, InputType, Int } from 'type-graphql';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { USUAL, type SeatPriceUnknown } from '../../numbers/seat-price/given';
import { DecimalScalar } from '../scalars/decimal';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { enumType } from '../enum-type';

const SeatPriceUnknownEnum = enumType<SeatPriceUnknown>(
  {
    name: 'SeatPriceUnknown',
    description:
      'The value to solve for, so that the price leaves the target margin with everything else as given.',
  },
  {
    AISP: 'The price itself: cost ÷ (1 − target margin).',
    TARGET_MARGIN_PERCENT: 'The margin that the price does leave, in percent. Needs a price.',
    SEATS:
      'The number of seats that leaves the target margin. With `aisp` it is the least, because people and tools given by the month cost the same for any number of seats. With `mrr` it is the most. Needs a price.',
    SUPPORT_COST_PER_SEAT: 'What support may cost per seat beside all other costs. Needs a price.',
    CENTRALIZED_SERVICES_COST_PER_SEAT: 'The same for Centralized Services.',
    TECHNOLOGY_ALIGNMENT_COST_PER_SEAT: 'The same for Technology Alignment.',
    VCIO_COST_PER_SEAT: 'The same for the vCIO.',
    TOOL_COST_PER_MONTH: 'What tools may cost a month, for all seats together. Needs a price.',
    SEATS_PER_SUPPORT_TECHNICIAN:
      'Seats that one support person has to carry. Needs a price, and what a support person costs.',
    RHEM: 'Reactive hours per seat and month, where support people are added with the work. Needs a price, and what a support person costs.',
    TICKETS_PER_SEAT:
      'Reactive tickets per seat and month, as RHEM. Needs `minutesPerTicket` above 0 too.',
    MINUTES_PER_TICKET: 'Labour per ticket, as RHEM. Needs `ticketsPerSeat` above 0 too.',
    PRODUCTIVE_HOURS_PER_PERSON:
      'Hours that a support person must have for tickets in a month. Needs the work of a seat, a price, and what a support person costs.',
  },
);

@InputType({ description: 'What one area costs, given per seat.' })
export class AreaCostInput {
  @Field(() => DeliveryAreaKeyEnum, {
    description: 'A managed area. PROFESSIONAL_SERVICES is billed on its own and is refused.',
  })
  deliveryArea!: DeliveryAreaKey;

  @Field(() => DecimalScalar, { description: 'Money per seat and month, people and their tools.' })
  costPerSeat!: string;
}

@InputType({ description: 'What one area costs, given by its people.' })
export class AreaPeopleInput {
  @Field(() => DeliveryAreaKeyEnum, {
    description:
      'A managed area. Several rows of one area add up. PROFESSIONAL_SERVICES is billed on its own and is refused.',
  })
  deliveryArea!: DeliveryAreaKey;

  @Field(() => Float, { description: 'Full-time people.' })
  people!: number;

  @Field(() => DecimalScalar, { description: 'The loaded cost of one of them, money per month.' })
  monthlyCostPerPerson!: string;
}

@InputType({
  description:
    'The assumptions, with money per month in the MSP’s currency. They are not stored, and no record of the MSP is read. Negative numbers, 0 seats or a margin of 100 % or more are refused with `BAD_SEAT_PRICE_INPUT`.',
})
export class SeatPriceModelInput {
  @Field(() => Int, { description: 'End users under agreement: at least 1.' })
  seats!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The all-in seat price that is asked. Without it (and without `mrr`) no margin.',
  })
  aisp?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Instead of `aisp`: the monthly recurring revenue of all seats. 2 000 ÷ 20 = 100.',
  })
  mrr?: string | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: USUAL.targetMarginPercent,
    description: 'The gross margin that the price has to leave, in percent: 0 to less than 100.',
  })
  targetMarginPercent?: number | null;

  @Field(() => [AreaCostInput], {
    nullable: true,
    description:
      'Costs per seat and area. One area may be given once. Without any cost at all: `NO_COSTS`.',
  })
  areaCostPerSeat?: AreaCostInput[] | null;

  @Field(() => [AreaPeopleInput], {
    nullable: true,
    description: 'People and their cost. For an area given here, `areaCostPerSeat` is not read.',
  })
  people?: AreaPeopleInput[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Tools that are in no cost per seat yet, money per month for all seats.',
  })
  toolCostPerMonth?: string | null;

  @Field(() => Float, { nullable: true, description: 'Reactive tickets per seat and month.' })
  ticketsPerSeat?: number | null;

  @Field(() => Float, { nullable: true, description: 'Minutes of labour per reactive ticket.' })
  minutesPerTicket?: number | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: USUAL.productiveHoursPerPerson,
    description: 'Hours that one support person has for tickets in a month.',
  })
  productiveHoursPerPerson?: number | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: USUAL.workingDaysPerMonth,
    description: 'Days on which people work in a month: 10 tickets a day are 200 a month.',
  })
  workingDaysPerMonth?: number | null;

  @Field(() => SeatPriceUnknownEnum, {
    nullable: true,
    description:
      'What `solved` is to be. What is lacking for it, or that nothing reaches the target: `UNSOLVABLE`.',
  })
  solveFor?: SeatPriceUnknown | null;
}
