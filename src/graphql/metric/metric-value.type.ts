import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ShownTarget } from '../../answers/measuring/target-in-force';
import type { Ask, AskedValue } from '../../answers/measuring/value';
import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import { sideUnits } from '../../numbers/metrics/sides';
import type { Bound, MetricReason } from '../../numbers/metrics/metric';
import type { TargetScope } from '../../numbers/metrics/target-scope';
import type { TargetStatus } from '../../numbers/metrics/target-status';
import type { LocalDate } from '../../numbers/units/month';
import { DateScalar } from '../scalars/date';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';
import { MetricDefinition } from './metric-definition.type';
import {
  BoundEnum,
  MetricKeyEnum,
  MetricReasonEnum,
  TargetScopeEnum,
  TargetStatusEnum,
} from './metric-key.type';
import { Period } from './period.type';

@ObjectType({ simpleResolvers: true, description: 'Where a number should lie.' })
export class MetricTarget implements ShownTarget {
  /** The unit of the metric. */
  readonly unit!: string;

  @Money(({ unit }: MetricTarget) => isMoneyUnit(unit))
  @Field(() => Float, {
    nullable: true,
    description: 'Not below this. In the metric’s unit; see `perMonth`.',
  })
  min!: number | null;

  @Money(({ unit }: MetricTarget) => isMoneyUnit(unit))
  @Field(() => Float, {
    nullable: true,
    description: 'Not above this. In the metric’s unit; see `perMonth`.',
  })
  max!: number | null;

  @Field({ description: 'The limit itself is off target: 0.25 is not "< 0.25".' })
  exclusive!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Since when the MSP has it. Null: the default of the source. Defaults in money are in US dollars: an MSP in another currency has none until it sets `moneyTargetFactor`, which scales them.',
  })
  since!: LocalDate | null;

  @Field({ description: 'Set by the MSP, in place of the default.' })
  custom!: boolean;

  @Field(() => TargetScopeEnum, {
    nullable: true,
    description: 'Whose it is: the nearest that has one. Null: the default of the source.',
  })
  scope!: TargetScope | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which a goal is to be reached: a period that ends before it, or is not over before it, can reach the goal but not miss it. Null: it is no goal with a date.',
  })
  by!: LocalDate | null;

  @Field({
    description:
      'Limits of one month: that is the target of every sum, such as revenue, hours or tickets. A value over a period is compared with them times `months`.',
  })
  perMonth!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'By how many months the limits are multiplied: those of the period that count, the running one by the days that have passed. Null where they are not per month, or judge no value.',
  })
  months!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A number with all that is needed to judge it. Always the ratio of sums, never the mean of ratios.',
})
export class MetricValue implements AskedValue {
  readonly ask!: Ask;

  @Field(() => MetricDefinition, { description: 'What it means.' })
  definition!: MetricDefinition;

  @Field(() => MetricKeyEnum, { description: 'Which number it is.' })
  key!: MetricKey;

  @Field(() => Period, { description: 'The months it is about.' })
  period!: Period;

  @Money(({ key }: MetricValue) => isMoneyUnit(metric(key).unit))
  @Field(() => Float, {
    nullable: true,
    description:
      'In the metric’s unit, not rounded. Null when there is no value; `reason` then says why.',
  })
  value!: number | null;

  @Field(() => MetricReasonEnum, { nullable: true, description: 'Why there is no value.' })
  reason!: MetricReason | null;

  @Field(() => BoundEnum, {
    nullable: true,
    description:
      'The value is a limit only, because hours without a known cost touch it: a cost is at least this, a margin at most.',
  })
  bound!: Bound | null;

  @Field(() => Int, {
    description:
      'The version of the MSP’s settings that the last month of the period goes by: those of its first day.',
  })
  policyVersion!: number;

  @Field({
    description:
      'For people: "0.21 h", "$173.33", "98.4 %", "n/a". English. Where rounding would reach a limit of the target that the value does not reach, it has more digits: "0.249 h".',
  })
  formatted!: string;

  @Money(({ key }: MetricValue) => isMoneyUnit(sideUnits(metric(key)).over))
  @Field(() => Float, {
    description:
      'The sum above the line: hours, tickets, money. Scaling to percent or minutes comes after.',
  })
  numerator!: number;

  @Money(({ key }: MetricValue) => isMoneyUnit(sideUnits(metric(key)).under))
  @Field(() => Float, { description: 'The sum below the line; 1 where the number is no ratio.' })
  denominator!: number;

  @Field(() => MetricTarget, {
    nullable: true,
    description: 'The target in force on the last day of the period. Null: it has none.',
  })
  target!: MetricTarget | null;

  @Field(() => TargetStatusEnum, { description: 'The value against its target, compared exactly.' })
  status!: TargetStatus;

  @Field(() => Int, {
    description:
      'Months of the period that are left out of numerator and denominator, because a kind of record was not yet known.',
  })
  incompleteMonths!: number;
}
