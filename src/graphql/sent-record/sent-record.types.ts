import { Field, Int, ObjectType } from 'type-graphql';
import { REVENUE_KINDS } from '../../numbers/measures/count-revenue';
import type { LocalDate } from '../../numbers/units/month';
import { RevenueKindEnum } from '../ingest/record-enums';
import { Needs } from '../needs';
import { connectionType } from '../page/connection.type';
import { DateScalar } from '../scalars/date';
import { DateTimeScalar } from '../scalars/date-time';
import { DecimalScalar } from '../scalars/decimal';

@Needs('financials:read')
@ObjectType({ simpleResolvers: true, description: 'Money that was invoiced or credited.' })
export class Revenue {
  readonly clientKey!: number | null;

  @Field({ description: 'The id that it has in its source.' })
  externalId!: string;

  @Field(() => DateTimeScalar, { description: 'When it last came with something new.' })
  updatedAt!: Date;

  @Field(() => DateScalar, { description: 'The date it was posted.' })
  postedOn!: LocalDate;

  @Field(() => DecimalScalar, { description: 'The amount; a credit is negative.' })
  amount!: string;

  @Field(() => RevenueKindEnum, { description: 'What kind of revenue it is.' })
  kind!: (typeof REVENUE_KINDS)[number];

  @Field(() => String, { nullable: true, description: 'As printed on the invoice.' })
  invoiceNumber!: string | null;
}

@Needs('clients:read')
@ObjectType({
  simpleResolvers: true,
  description: 'Seats and endpoints of a client from a day on.',
})
export class SeatCount {
  readonly clientKey!: number;

  @Field({ description: 'The id that it has in its source.' })
  externalId!: string;

  @Field(() => DateTimeScalar, { description: 'When it last came with something new.' })
  updatedAt!: Date;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  effectiveOn!: LocalDate;

  @Field(() => Int, { nullable: true, description: 'End users; null says nothing of them.' })
  seats!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Supported devices; null says nothing of them.',
  })
  endpoints!: number | null;
}

@Needs('staff:read')
@ObjectType({
  simpleResolvers: true,
  description: 'How many people the MSP employs from a day on.',
})
export class Headcount {
  @Field({ description: 'The id that it has in its source.' })
  externalId!: string;

  @Field(() => DateTimeScalar, { description: 'When it last came with something new.' })
  updatedAt!: Date;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  effectiveOn!: LocalDate;

  @Field(() => DecimalScalar, { description: 'All employees; parts of a person are allowed.' })
  employees!: string;

  @Field(() => DecimalScalar, { description: 'The technical ones among them.' })
  technicalEmployees!: string;
}

export const RevenueConnection = connectionType(Revenue, 'Revenue', 'financials:read');
export type RevenueConnection = InstanceType<typeof RevenueConnection>;
export const SeatCountConnection = connectionType(SeatCount, 'SeatCount', 'clients:read');
export type SeatCountConnection = InstanceType<typeof SeatCountConnection>;
export const HeadcountConnection = connectionType(Headcount, 'Headcount', 'staff:read');
export type HeadcountConnection = InstanceType<typeof HeadcountConnection>;
