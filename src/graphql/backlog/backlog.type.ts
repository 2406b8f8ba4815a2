import { Field, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/backlog';
import type { NoiseKind } from '../../numbers/backlog/noise';
import type { LocalDate } from '../../numbers/units/month';
import { DateScalar } from '../scalars/date';
import { Driver } from '../driver/driver.type';
import { enumType } from '../enum-type';

const BacklogNoiseKindEnum = enumType<NoiseKind>(
  {
    name: 'BacklogNoiseKind',
    description:
      'Tickets that should not have been there, or not any more (Understanding Operational SMART Numbers).',
  },
  {
    REPEAT:
      'Another one of the same client, type and requester was opened in the 30 days before it. Tickets without a type or a requester repeat nothing.',
    MISROUTED: 'Moved to another board twice or more.',
    LOW_PRIORITY_OLD:
      'Older than 30 days, and of low priority in the source’s words: low, minor, trivial, planning, or 4 or 5.',
  },
);

@ObjectType({ simpleResolvers: true, description: 'Open tickets by how long they have waited.' })
export class BacklogAge {
  @Field(() => Int, { description: 'Days since the local date of opening: from, included.' })
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: 'To, included. Null: no end.' })
  toDays!: number | null;

  @Field(() => Int, { description: 'How many.' })
  tickets!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Noise in the backlog.' })
export class BacklogNoise {
  @Field(() => BacklogNoiseKindEnum, { description: 'Of which kind.' })
  kind!: NoiseKind;

  @Field(() => Int, { description: 'How many of the open tickets. One can be of several kinds.' })
  tickets!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Reactive tickets open at the end of a day (Understanding Operational SMART Numbers): open at the end = open at the start + TICKETS_OPENED − TICKETS_CLOSED, over any months.',
})
export class Backlog implements answers.Backlog {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: LocalDate;

  @Field(() => Int, { description: 'How many were open.' })
  open!: number;

  @Field(() => [BacklogAge], { description: 'The same by age. Every band stands here.' })
  ages!: BacklogAge[];

  @Field(() => [BacklogNoise], { description: 'What of them is noise. Every kind stands here.' })
  noise!: BacklogNoise[];

  @Field(() => [Driver], {
    description:
      'Why more reactive tickets were opened in the last three months that were over on that day than in the three before: SEATS (customers grew) and TICKETS_PER_SEAT (noise), each client by itself, and WITHOUT_SEATS where there are such. In tickets; they add up to the change. Empty when tickets are not known for all six months.',
  })
  growth!: Driver[];
}
