import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/reactive-spiral';
import type { LabelledSpan } from '../../numbers/units/period';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { SPIRAL_SIGNALS, type SignalName } from '../../numbers/questions/spiral-signals';
import { usualRule } from '../../words/spiral';
import { metricTitle } from '../../words/names';
import { Money } from '../money';
import { QuarterScalar } from '../scalars/quarter';
import type { Quarter } from '../../numbers/units/period';
import { Client } from '../client/client.type';
import type { SpiralLevel } from '../../numbers/questions/reactive-spiral';
import { catalogueEnum, enumType } from '../enum-type';

const SpiralLevelEnum = enumType<SpiralLevel>(
  {
    name: 'SpiralLevel',
    description: 'How many signals of the reactive spiral of death hold true.',
  },
  {
    NONE: 'None or one: one alone has other causes.',
    WATCH: 'Two.',
    TRAPPED: 'Three or more.',
  },
);

const SpiralSignalKind = catalogueEnum(
  { name: 'SpiralSignalKind', description: 'A sign of the reactive spiral of death.' },
  SPIRAL_SIGNALS.map((each) => [
    each.name,
    `${metricTitle(each.metric.key)}: ${usualRule(each.name)}.`,
  ]),
);

/** The signals whose value and limit are money. */
const IN_MONEY = new Set(
  SPIRAL_SIGNALS.filter(({ metric }) => isMoneyUnit(metric.unit)).map(({ name }) => name),
);

@ObjectType({
  simpleResolvers: true,
  description:
    'One sign of the reactive spiral of death (TruMethods Framework Foundations, Breaking the profitability barrier, Understanding Operational SMART Numbers), in one quarter.',
})
export class SpiralSignal implements answers.SpiralSignal {
  @Field(() => String, {
    description:
      'CLOSE_PERCENT, RHEM_RISING, REACTIVE_SERVICE_PERCENT, TICKETS_PER_ENDPOINT, RESOLUTION_TIME, SUPPORT_LEVERAGE or FLAT_MRR. A client lacks REACTIVE_SERVICE_PERCENT and the last two, because it has neither staff nor a size of the business.',
  })
  name!: SignalName;

  @Field(() => SpiralSignalKind, { description: '`name` as an enum, for programs that are typed.' })
  get kind(): string {
    return this.name;
  }

  @Money(({ name }: SpiralSignal) => IN_MONEY.has(name))
  @Field(() => Float, {
    nullable: true,
    description: 'The quarter’s value, of its months that are over; null where there is none.',
  })
  value!: number | null;

  @Money(({ name }: SpiralSignal) => IN_MONEY.has(name))
  @Field(() => Float, {
    nullable: true,
    description:
      'What it is compared with; for RHEM_RISING the quarter before, for FLAT_MRR the upper end of the corridor. Null: the usual limit is in US dollars, and an MSP in another currency has neither set its own nor `moneyTargetFactor`; then the signal is not judged.',
  })
  limit!: number | null;

  @Field({ description: 'Whether it says that work runs the MSP, not the MSP the work.' })
  holds!: boolean;

  @Field(() => QuarterScalar, {
    nullable: true,
    description:
      'The first quarter of the run that makes it hold; null when it does not hold. At most 12 quarters are read.',
  })
  since!: Quarter | null;

  @Field({ description: 'The figures, quarter by quarter, and when it holds.' })
  explanation!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The spiral at one client.' })
export class ClientSpiral implements answers.ClientSpiral {
  @Field(() => Client, { description: 'The client.' })
  client!: Client;

  @Field(() => SpiralLevelEnum, { description: 'How many of its signals hold.' })
  level!: SpiralLevel;

  @Field(() => [SpiralSignal], { description: 'Every signal that a client has.' })
  signals!: SpiralSignal[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The reactive spiral of death (TruMethods Framework Foundations, Breaking the profitability barrier, Understanding Operational SMART Numbers): support work that grows until there is no time left to prevent it.',
})
export class SpiralAssessment implements answers.SpiralAssessment {
  readonly quarter!: LabelledSpan;

  @Field(() => SpiralLevelEnum, { description: 'How many of the signals hold.' })
  level!: SpiralLevel;

  @Field(() => [SpiralSignal], { description: 'Every signal, whether it holds or not.' })
  signals!: SpiralSignal[];
}
