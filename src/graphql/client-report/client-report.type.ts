import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/client-report/content';
import type { ReportedValue } from '../../answers/report/content';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import type { MetricReason } from '../../numbers/metrics/metric';
import type { LocalDate } from '../../numbers/units/month';
import type { Quarter } from '../../numbers/units/period';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { MetricKeyEnum, MetricReasonEnum } from '../metric/metric-key.type';
import { Period } from '../metric/period.type';
import { Needs } from '../needs';
import { DateScalar } from '../scalars/date';
import { DateTimeScalar } from '../scalars/date-time';
import { QuarterScalar } from '../scalars/quarter';

@ObjectType({ simpleResolvers: true, description: 'A number of a client in one quarter.' })
export class ClientReportValue {
  @Field(() => QuarterScalar, { description: 'The quarter.' })
  quarter!: Quarter;

  @Field(() => Float, { nullable: true, description: 'The value. Null: there is none.' })
  value!: number | null;

  @Field({ description: 'The value for people, with its unit.' })
  formatted!: string;

  @Field(() => MetricReasonEnum, { nullable: true, description: 'Why there is no value.' })
  reason!: MetricReason | null;
}

const toValue = ({ period, value, formatted, reason }: ReportedValue): ClientReportValue => ({
  quarter: period.label,
  value,
  formatted,
  reason,
});

@ObjectType({ simpleResolvers: true, description: 'A number of a client over five quarters.' })
export class ClientReportNumber {
  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  key!: MetricKey;

  @Field({ description: 'What it is called towards the client.' })
  name!: string;

  @Field(() => [ClientReportValue], {
    description:
      'Oldest first: the same quarter of last year, the three after it, and the report’s own.',
  })
  values!: ClientReportValue[];
}

export const toNumber = ({ key, name, values }: answers.ClientTrend): ClientReportNumber => ({
  key,
  name,
  values: values.map(toValue),
});

@ObjectType({ simpleResolvers: true, description: 'A type of ticket among those of a client.' })
export class ClientTicketType implements answers.ClientTicketType {
  @Field(() => String, { nullable: true, description: 'The type. Null: tickets without one.' })
  type!: string | null;

  @Field(() => Float, { description: 'How many tickets of it were opened.' })
  tickets!: number;

  @Field(() => Float, { description: 'Their part of all tickets opened, in percent.' })
  percent!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Work that prevents trouble.' })
export class ClientWork implements answers.ClientWork {
  @Field(() => DeliveryAreaKeyEnum, { description: 'What kind of work.' })
  area!: answers.ClientWork['area'];

  @Field(() => Float, { description: 'How many hours.' })
  hours!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Something that was agreed on and is done.' })
export class ClientDone implements answers.ClientDone {
  @Field({ description: 'What.' })
  what!: string;

  @Field(() => DateScalar, { description: 'The day by which it was done.' })
  closedOn!: LocalDate;
}

@ObjectType({ simpleResolvers: true, description: 'Something that is to be done for the client.' })
export class ClientStep implements answers.ClientStep {
  @Field({ description: 'What.' })
  what!: string;

  @Field(() => DateScalar, { description: 'The day by which it should be done.' })
  due!: LocalDate;
}

@Needs('metrics:read', 'clients:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'A page that one client may be shown: its seats, its tickets, how soon they were settled, what was done before anything broke, and the next steps. No money, nobody of the staff, nothing of other clients. Typed, as Markdown and as a page: all three say the same.',
})
export class ClientReport {
  readonly report!: answers.ClientReport;

  @Field({ description: 'The client’s name.' })
  client!: string;

  @Field(() => QuarterScalar, { description: 'The quarter.' })
  quarter!: Quarter;

  @Field(() => Period, { description: 'Its months.' })
  period!: Period;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => [String], {
    description:
      'What the reader must know: a client that left or is new, a quarter that is not over or of which nothing is recorded, and whether the figures are final.',
  })
  notes!: readonly string[];

  @Field(() => [ClientReportNumber], { description: 'How many people are supported.' })
  seats!: ClientReportNumber[];

  @Field(() => [ClientReportNumber], { description: 'How much noise there was.' })
  noise!: ClientReportNumber[];

  @Field(() => [ClientReportNumber], { description: 'How soon and how well tickets were settled.' })
  resolution!: ClientReportNumber[];

  @Field(() => [ClientTicketType], {
    description: 'The five types with most tickets opened in the quarter.',
  })
  topTypes!: readonly ClientTicketType[];

  @Field(() => [ClientWork], { description: 'Work that prevents trouble, in the quarter.' })
  proactive!: readonly ClientWork[];

  @Field(() => [ClientDone], {
    description: 'Shareable actions about the client that were closed in the quarter.',
  })
  done!: readonly ClientDone[];

  @Field(() => [ClientStep], {
    description: 'Shareable actions about the client that are open, those due first before others.',
  })
  nextSteps!: readonly ClientStep[];
}
