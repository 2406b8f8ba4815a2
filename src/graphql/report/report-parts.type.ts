import { Field, Float, ObjectType } from 'type-graphql';
import type * as diagnosis from '../../answers/questions/diagnosis';
import type * as matters from '../../answers/report/money-matters';
import type * as moves from '../../answers/report/number-moves';
import type { DriverKind } from '../../numbers/drivers/driver';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import type { MatterKind } from '../../numbers/questions/money-matters';
import { Client } from '../client/client.type';
import { Diagnosis } from '../diagnosis/diagnosis.type';
import { DriverKindEnum } from '../driver/driver.type';
import { enumType } from '../enum-type';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { Needs } from '../needs';
import { DecimalScalar } from '../scalars/decimal';

const ReportMatterKindEnum = enumType<MatterKind>(
  { name: 'ReportMatterKind', description: 'Where money is, in a report.' },
  {
    PROFIT_DRAINS: 'All clients of `profitDrains` together.',
    PRICING_GAPS: 'All clients of `pricingGaps` together.',
    OPPORTUNITIES: '`opportunityTotal`: every hour once.',
    STAFFING:
      'The people to take on, to move or to do without in the area where most money is in them.',
    UNCOVERED_WORK: 'Hours that nobody billed and no agreement covers.',
  },
);

@Needs('metrics:read', 'financials:read', 'clients:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'One thing that the parts of a report found, in money of an average month. They overlap.',
})
export class ReportMatter implements Omit<matters.Matter, 'clients'> {
  @Field(() => ReportMatterKindEnum, { description: 'What it is.' })
  kind!: MatterKind;

  @Field(() => DecimalScalar, { description: 'How much a month. Above 0.' })
  amountPerMonth!: string;

  @Field(() => [Client], {
    description:
      'The clients it is about, at most ten, the one with most first; none where it is about no client. Of a kept report, without those deleted since.',
  })
  clients!: Client[];

  @Field({ description: 'The same in a sentence, with names, whose figures come to the amount.' })
  explanation!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One cause of a move. All add up to the change.',
})
export class MoveCause implements moves.MoveCause {
  @Field(() => DriverKindEnum, { description: 'The cause, for programs that are typed.' })
  kind!: DriverKind;

  @Field({ description: 'The cause, as `Driver.key` has it.' })
  key!: string;

  @Field({ description: 'The cause in words, as `Driver.name` has it.' })
  name!: string;

  @Field(() => Float, { description: 'How much of the change is due to it, in the number’s unit.' })
  effect!: number;

  @Field({ description: 'The same in a sentence, with the clients that have most of it.' })
  explanation!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Why a number differs from the quarter before.' })
export class NumberMove implements moves.NumberMove {
  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  key!: MetricKey;

  @Field(() => Float, {
    nullable: true,
    description: 'By how much it differs, in its unit. Null: one of the two has no value.',
  })
  change!: number | null;

  @Field({ description: 'Both values in a sentence.' })
  explanation!: string;

  @Field(() => [MoveCause], { description: 'Why, as `MetricValue.drivers` has it.' })
  causes!: MoveCause[];
}

@ObjectType({ simpleResolvers: true, description: 'Why a number is off target.' })
export class NumberDiagnosis implements Omit<diagnosis.NumberDiagnosis, 'causes'> {
  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  key!: MetricKey;

  @Field(() => [Diagnosis], { description: 'Its causes, the supported ones first.' })
  causes!: Diagnosis[];
}
