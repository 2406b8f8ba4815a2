import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/rule-impact/rule-impact';
import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';
import { MetricKeyEnum } from '../metric/metric-key.type';

@ObjectType({
  simpleResolvers: true,
  description: 'A number of the whole MSP under two sets of rules.',
})
export class MetricChange implements answers.MetricChange {
  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  key!: MetricKey;

  @Money(({ key }: MetricChange) => isMoneyUnit(metric(key).unit))
  @Field(() => Float, { nullable: true, description: 'Under the rules in force; null: no value.' })
  before!: number | null;

  @Money(({ key }: MetricChange) => isMoneyUnit(metric(key).unit))
  @Field(() => Float, { nullable: true, description: 'Under the rules tried; null: no value.' })
  after!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a set of rules would do to a period, if it were set.',
})
export class RuleImpact implements answers.RuleImpact {
  @Field(() => Int, {
    description: 'Time entries that would be in another area, or (not) reactive.',
  })
  entriesMoved!: number;

  @Field(() => Float, { description: 'Their hours.' })
  hoursMoved!: number;

  @Field(() => Int, {
    description: 'Tickets alive in the period that would be reactive, or no longer be.',
  })
  ticketsMoved!: number;

  @Field(() => [MetricChange], {
    description:
      'All numbers that would change, with costs spread and percentiles ranked as a recount would do it. Money only with the scope `financials:read`.',
  })
  changes!: readonly MetricChange[];
}
