import { Field, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../numbers/units/month';
import { Client } from '../client/client.type';
import { Needs } from '../needs';
import { connectionType } from '../page/connection.type';
import { DateScalar } from '../scalars/date';
import { DecimalScalar } from '../scalars/decimal';

@Needs('financials:read')
@ObjectType({
  description:
    'An invoice that the books and another source of the client tell of. It counts once, by the books. Without tax.',
})
export class RepeatedInvoice {
  /** The client’s number. */
  readonly clientKey!: number;

  @Field(() => Client, { description: 'Whose it is.' })
  readonly client!: Client;

  @Field({ description: 'Its number, as the other source writes it.' })
  number!: string;

  @Field({ description: 'The source that repeats it. What it says does not count.' })
  source!: string;

  @Field(() => DateScalar, { description: 'When it was posted there.' })
  postedOn!: LocalDate;

  @Field(() => DecimalScalar, { description: 'What it comes to there.' })
  amount!: string;

  @Field({ description: 'The ledger that it counts by.' })
  ledger!: string;

  @Field(() => DateScalar, { description: 'When it was booked.' })
  bookedOn!: LocalDate;

  @Field(() => DecimalScalar, { description: 'What it comes to in the books.' })
  bookedAmount!: string;

  @Field(() => DecimalScalar, {
    description: 'The amount in the books less the other: "0.0000" where they agree.',
  })
  difference!: string;
}

export const RepeatedInvoiceConnection = connectionType(
  RepeatedInvoice,
  'RepeatedInvoice',
  'financials:read',
);
export type RepeatedInvoiceConnection = InstanceType<typeof RepeatedInvoiceConnection>;
