import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/scorecard';
import { METRICS, type MetricKey } from '../../numbers/metrics/catalogue';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { QuarterScalar } from '../scalars/quarter';
import type { Quarter } from '../../numbers/units/period';

const metricNamed = (name: string) => METRICS.find(({ key }) => key === name);

const isOfMoney = (name: string): boolean =>
  name === 'NET_NEW_MRR' || isMoneyUnit(metricNamed(name)?.unit ?? '');

@ObjectType({
  simpleResolvers: true,
  description: 'One line of the scorecard: a number against what world-class MSPs reach.',
})
export class ScorecardItem implements answers.ScorecardItem {
  @Field(() => String, {
    description:
      'A metric’s key, NET_NEW_MRR (of the quarter) or GOALS_MET (goals on target, in percent of those that can be judged: the SMART numbers, and every target the MSP set, also of clients, bands, areas and technicians; each against the target of its time).',
  })
  name!: MetricKey | 'NET_NEW_MRR' | 'GOALS_MET';

  @Field(() => MetricKeyEnum, {
    nullable: true,
    description: 'The metric it is, for programs that are typed; null of what is no metric.',
  })
  get metric(): MetricKey | null {
    return metricNamed(this.name)?.key ?? null;
  }

  @Money(({ name }: ScorecardItem) => isOfMoney(name))
  @Field(() => Float, { nullable: true, description: 'The value; null where there is none.' })
  value!: number | null;

  @Field({ description: 'Its unit: that of the metric, `money` or `%`.' })
  unit!: string;

  @Field({
    description:
      'What it is held against, in words, with its unit: "≥ 70.0 %", "< 30.0 min a ticket".',
  })
  reference!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is reached; null without a value.',
  })
  met!: boolean | null;

  @Field({ description: 'The figures, in a sentence, the quarter before beside them.' })
  explanation!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The world-class scorecard (TruMethods Framework Foundations): margin, revenue per employee, growth, quality of support, and goals met.',
})
export class Scorecard implements answers.Scorecard {
  @Field(() => QuarterScalar, { description: 'The quarter it is about.' })
  quarter!: Quarter;

  @Field(() => [ScorecardItem], { description: 'Its lines.' })
  items!: ScorecardItem[];
}
