import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { Choices } from '../../numbers/policy/policy';
import type { LocalDate } from '../../numbers/units/month';
import { DateScalar } from '../scalars/date';
import { DecimalScalar } from '../scalars/decimal';
import {
  AlertFilterEnum,
  CostModeEnum,
  MidnightRuleEnum,
  SeatPriceBasisEnum,
  SeatTimingEnum,
} from './choices.type';
import { Limit, LimitInput } from './limit.type';

const WORKING_DAYS = 'Days of the week that people work: 1 is Monday, 7 is Sunday.';
const HOURS = 'The length of a working day in hours.';
const HOLIDAYS = 'Dates on which nobody works.';
const PRODUCTIVE = 'What part of capacity can be work for clients, 0 to 1.';
const MARGIN = 'The gross margin that prices must leave, in percent of the price.';
const TAM_SHARE =
  'The share of alignment, 0 to 1, from which the small exceptions in a client-month’s on-site TAM time stay in the TAM’s area (TruMethods Framework Foundations, p. 10–11).';
const MODE = 'How a technician’s cost reaches clients.';
const TIMING = 'Which of a month’s seat and endpoint counts stands for its days.';
const FILTER =
  'Which alert tickets count as tickets. The choice of a month applies to the alerts opened in it, for their whole life.';
const MIDNIGHT = 'The day, and so the month, that a time entry belongs to.';
const EARLIEST =
  'Nothing that counts can have happened before it: records dated earlier are rejected (`IMPLAUSIBLE_DATE`), and no earlier month is counted. The first of January ten years before the MSP was created, unless set. The one setting without a date: it is of all months at once.';
const ALIGNMENT = 'Work types that are technology alignment. Compared trimmed and without case.';
const CENTRALIZED = 'Work types that are central upkeep. Compared trimmed and without case.';
const FACTOR =
  'What one US dollar of the sources’ targets in money is in the MSP’s currency: with 0.8, a target of 100 dollars is 80. Null: an MSP in US dollars has the targets as they are, and one in another currency has none until it sets its own.';
const PRICE_BASIS = 'Which seat price AISP is held against.';
const TOLERANCE =
  'The FTE by which people and work may differ before a recommendation is to hire or to redeploy.';
const CHANGE_TYPES =
  'Types of tickets and of work that are moves, adds and changes. Whole words, compared without case.';
const PROJECT_RATE =
  'What an hour of project work brings, in the MSP’s currency. Null: what it brought in the period asked about (one-off service revenue ÷ hours of Professional Services).';

@ObjectType({
  simpleResolvers: true,
  description: 'The MSP’s choices in force on a date. A month uses those of its first day.',
})
export class Settings {
  @Field(() => Int, {
    description: 'The version of the newest change in force; 1 when nothing was changed.',
  })
  version!: number;

  @Field(() => DateScalar, {
    description: 'Since when they are in force as they are; 0001-01-01 for the defaults.',
  })
  since!: LocalDate;

  @Field(() => [Int], { description: WORKING_DAYS })
  workingDays!: readonly number[];

  @Field(() => Float, { description: HOURS })
  hoursPerDay!: number;

  @Field(() => [DateScalar], { description: HOLIDAYS })
  holidays!: readonly LocalDate[];

  @Field(() => Float, { description: PRODUCTIVE })
  productiveShare!: number;

  @Field(() => Float, { description: MARGIN })
  targetMarginPercent!: number;

  @Field(() => Float, { description: TAM_SHARE })
  tamAlignmentShare!: number;

  @Field(() => CostModeEnum, { description: MODE })
  costMode!: Choices['costMode'];

  @Field(() => SeatTimingEnum, { description: TIMING })
  seatTiming!: Choices['seatTiming'];

  @Field(() => AlertFilterEnum, { description: FILTER })
  alertFilter!: Choices['alertFilter'];

  @Field(() => MidnightRuleEnum, { description: MIDNIGHT })
  midnightRule!: Choices['midnightRule'];

  @Field(() => DateScalar, { description: EARLIEST })
  earliestDate!: LocalDate;

  @Field(() => [String], { description: ALIGNMENT })
  alignmentWorkTypes!: readonly string[];

  @Field(() => [String], { description: CENTRALIZED })
  centralizedWorkTypes!: readonly string[];

  @Field(() => Float, { nullable: true, description: FACTOR })
  moneyTargetFactor!: number | null;

  @Field(() => SeatPriceBasisEnum, { description: PRICE_BASIS })
  seatPriceBasis!: Choices['seatPriceBasis'];

  @Field(() => Float, { description: TOLERANCE })
  staffingTolerance!: number;

  @Field(() => [String], { description: CHANGE_TYPES })
  changeTypes!: readonly string[];

  @Field(() => DecimalScalar, { nullable: true, description: PROJECT_RATE })
  projectHourlyRate!: string | null;

  @Field(() => [Limit], {
    description: 'The limits of the reactive spiral and of the diagnosis, all of them.',
  })
  limits!: readonly Limit[];
}

@InputType({
  description:
    'A change of the settings from a day on. What is left out stays as it is. Anything that makes no sense: `BAD_SETTINGS`.',
})
export class SettingsInput {
  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  since!: LocalDate;

  @Field(() => [Int], { nullable: true, description: WORKING_DAYS })
  workingDays?: number[] | null;

  @Field(() => Float, { nullable: true, description: HOURS })
  hoursPerDay?: number | null;

  @Field(() => [DateScalar], { nullable: true, description: HOLIDAYS })
  holidays?: LocalDate[] | null;

  @Field(() => Float, { nullable: true, description: PRODUCTIVE })
  productiveShare?: number | null;

  @Field(() => Float, { nullable: true, description: `${MARGIN} At least 0 and under 100.` })
  targetMarginPercent?: number | null;

  @Field(() => Float, { nullable: true, description: TAM_SHARE })
  tamAlignmentShare?: number | null;

  @Field(() => CostModeEnum, { nullable: true, description: MODE })
  costMode?: Choices['costMode'] | null;

  @Field(() => SeatTimingEnum, { nullable: true, description: TIMING })
  seatTiming?: Choices['seatTiming'] | null;

  @Field(() => AlertFilterEnum, { nullable: true, description: FILTER })
  alertFilter?: Choices['alertFilter'] | null;

  @Field(() => MidnightRuleEnum, { nullable: true, description: MIDNIGHT })
  midnightRule?: Choices['midnightRule'] | null;

  @Field(() => DateScalar, { nullable: true, description: EARLIEST })
  earliestDate?: LocalDate | null;

  @Field(() => [String], { nullable: true, description: ALIGNMENT })
  alignmentWorkTypes?: string[] | null;

  @Field(() => [String], { nullable: true, description: CENTRALIZED })
  centralizedWorkTypes?: string[] | null;

  @Field(() => Float, { nullable: true, description: `${FACTOR} Over 0; null takes it back.` })
  moneyTargetFactor?: number | null;

  @Field(() => SeatPriceBasisEnum, { nullable: true, description: PRICE_BASIS })
  seatPriceBasis?: Choices['seatPriceBasis'] | null;

  @Field(() => Float, { nullable: true, description: `${TOLERANCE} 0 to 10.` })
  staffingTolerance?: number | null;

  @Field(() => [String], { nullable: true, description: CHANGE_TYPES })
  changeTypes?: string[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: `${PROJECT_RATE} Over 0; null takes it back.`,
  })
  projectHourlyRate?: string | null;

  @Field(() => [LimitInput], {
    nullable: true,
    description: 'Limits of the MSP’s own. Those left out stay as they are.',
  })
  limits?: LimitInput[] | null;
}
