import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/restatements';
import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import type { CauseKind } from '../../numbers/restating/cause';
import type { Month } from '../../numbers/units/month';
import { CAUSES } from '../../words/restatements';
import { MonthScalar } from '../scalars/month';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';
import { catalogueEnum } from '../enum-type';
import { MetricKeyEnum } from '../metric/metric-key.type';

const RestatementCauseKindEnum = catalogueEnum(
  {
    name: 'RestatementCauseKind',
    description: 'Why a closed month’s number has changed.',
  },
  Object.entries(CAUSES),
);

@ObjectType({ simpleResolvers: true, description: 'One reason why a closed month’s number moved.' })
export class RestatementCause implements answers.RestatementCause {
  /** The unit of the number. */
  readonly unit!: string;

  @Field(() => RestatementCauseKindEnum, { description: 'What happened.' })
  kind!: CauseKind;

  @Field(() => Int, {
    description:
      'How many of the client’s time entries or tickets it happened to; 0 for a cause that is not about single records.',
  })
  records!: number;

  @Money(({ unit }: RestatementCause) => isMoneyUnit(unit))
  @Field(() => Float, {
    nullable: true,
    description:
      'What it adds, in the number’s unit. The effects add up to the difference; one that no shown digit shows is not listed, and is in the greatest. Null for ratios, because their causes do not add up.',
  })
  effect!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A number of a closed month that has changed since the month was closed.',
})
export class Restatement implements answers.Restatement {
  readonly clientId!: number | null;
  readonly label!: string;

  @Field(() => MonthScalar, { description: 'The closed month.' })
  month!: Month;

  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  key!: MetricKey;

  @Money(({ key }: Restatement) => isMoneyUnit(metric(key).unit))
  @Field(() => Float, { description: 'As it was presented when the month was closed.' })
  asClosed!: number;

  @Money(({ key }: Restatement) => isMoneyUnit(metric(key).unit))
  @Field(() => Float, { description: 'As it is known now.' })
  current!: number;

  @Field({ description: 'Why, in words, the greatest effect first.' })
  cause!: string;

  @Field(() => [RestatementCause], { description: 'Why, one by one.' })
  causes!: readonly RestatementCause[];
}
