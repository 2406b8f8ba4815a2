import { Field, ObjectType } from 'type-graphql';
import type { Month } from '../../numbers/units/month';
import { DateTimeScalar } from '../scalars/date-time';
import { MonthScalar } from '../scalars/month';

@ObjectType({
  simpleResolvers: true,
  description: 'A month whose numbers were frozen as they were presented.',
})
export class ClosedMonth {
  @Field(() => MonthScalar, { description: 'Which month.' })
  month!: Month;

  @Field(() => DateTimeScalar, { description: 'When it was closed.' })
  closedAt!: Date;

  @Field({
    description:
      'SHA-256, in hexadecimal, of every frozen row and of the settings, targets and coverage they are read under.',
  })
  contentHash!: string;
}
