import { Field, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/mrr-bridge';
import type { Month } from '../../numbers/units/month';
import { DecimalScalar } from '../scalars/decimal';
import { MonthScalar } from '../scalars/month';

@ObjectType({
  simpleResolvers: true,
  description:
    'From the MRR of one month to that of the next (TruMethods Framework Foundations): opening + new + expansion + contraction + churned = closing, to the cent, and the closing is the next opening. Losses are negative.',
})
export class MrrMovement implements answers.MrrMovement {
  @Field(() => MonthScalar, { description: 'The month in which it moved.' })
  month!: Month;

  @Field(() => DecimalScalar, { description: 'MRR of the month before.' })
  opening!: string;

  @Field(() => DecimalScalar, {
    description:
      'From clients that had no recurring agreement the month before. If the first month was partial, its missing part is new in the month after.',
  })
  new!: string;

  @Field(() => DecimalScalar, { description: 'Clients that stayed and bring more.' })
  expansion!: string;

  @Field(() => DecimalScalar, {
    description: 'Clients that stayed and bring less; credits too. 0 or below.',
  })
  contraction!: string;

  @Field(() => DecimalScalar, {
    description:
      'From clients that left, including the unused part of their last month. 0 or below.',
  })
  churned!: string;

  @Field(() => DecimalScalar, { description: 'Net new MRR: closing less opening.' })
  net!: string;

  @Field(() => DecimalScalar, {
    description:
      'MRR of this month: the metric MRR to the cent. In a month that is not over, agreements stand at the rate of its days so far, and invoices and credits as they are.',
  })
  closing!: string;

  @Field({
    description:
      'The month is not over. Agreements are carried on at the rate of its days so far, and a client billed by invoice alone that has no invoice yet stays as it was.',
  })
  partial!: boolean;
}
