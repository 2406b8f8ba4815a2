import { Field, ID, InputType } from 'type-graphql';
import { enumType } from '../enum-type';
import { DateScalar } from '../scalars/date';
import { DateTimeScalar } from '../scalars/date-time';

export type SentOrder = 'DAY' | 'UPDATED';

export const SentOrderEnum = enumType<SentOrder>(
  { name: 'SentOrder', description: 'What a list of records is ordered by.' },
  {
    DAY: 'By the day that a record is of, the newest first.',
    UPDATED:
      'By when it last came with something new, the oldest first: go on from the last cursor.',
  },
);

@InputType({
  description:
    'Every condition given must hold. Not a date: `BAD_DATE`; not an instant: `BAD_DATE_TIME`.',
})
export class SentFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Of this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of an earlier day.' })
  until?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'That came with something new at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone.',
  })
  updatedSince?: string | null;
}

@InputType({ description: 'The same, and of some clients.' })
export class SentOfClientFilter extends SentFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Of these clients. An unknown id finds nothing.',
  })
  clients?: string[] | null;
}
