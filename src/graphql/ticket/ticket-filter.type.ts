import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { TicketOrigin } from '../../numbers/classify/entry-facts';
import { UpdatedFilter } from '../page/list-order';
import { DateTimeScalar } from '../scalars/date-time';
import { TicketSourceEnum } from './ticket.type';

@InputType({
  description:
    'Every condition given must hold. Ends are exclusive: `openedUntil` is the first instant outside, `touchesUntil: 3` is two touches at most. Not an instant: `BAD_DATE_TIME`. An end that is not above its start: `BAD_RANGE`.',
})
export class TicketFilter extends UpdatedFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Of these clients. An unknown id finds nothing.',
  })
  clients?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'With one of these numbers for people, as `Ticket.number` shows them.',
  })
  numbers?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Assigned to these technicians; needs the scope `staff:read`. An unknown id finds nothing.',
  })
  technicians?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these types.' })
  types?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these priorities.' })
  priorities?: string[] | null;

  @Field(() => [TicketSourceEnum], { nullable: true, description: 'Opened by these.' })
  sources?: TicketOrigin[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Escalated ones, or the others.' })
  escalated?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Escalated to one of these boards or tiers: "Network", "Tier 2".',
  })
  escalatedTo?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Reopened at least once, or never: `Ticket.reopenedCount`.',
  })
  reopened?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'With so many touches or more.' })
  touchesFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'With fewer touches.' })
  touchesUntil?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'With so much labour or more, in minutes, before they are rounded to whole ones.',
  })
  labourMinutesFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'With less labour, in minutes.' })
  labourMinutesUntil?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Reactive ones, or the others.' })
  reactive?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Open now, or closed now.' })
  open?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'On one of these boards.' })
  boards?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Opened at this instant or later.' })
  openedFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Opened before this instant.' })
  openedUntil?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last closed at this instant or later.',
  })
  closedFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last closed before this instant.' })
  closedUntil?: string | null;
}
