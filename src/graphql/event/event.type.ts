import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EVENT_KINDS_TOLD } from '../../events/event-kinds';
import type { EventKind as Kind } from '../../tables/event';
import { catalogueEnum } from '../enum-type';
import { Needs } from '../needs';
import { DateTimeScalar } from '../scalars/date-time';
import { JsonScalar } from '../scalars/json';

export const EventKind = catalogueEnum<Kind>(
  { name: 'EventKind', description: 'What can happen. What each tells is in `schema/events.md`.' },
  Object.entries(EVENT_KINDS_TOLD).map(([kind, { when }]) => [kind as Kind, when] as const),
);

@Needs('events:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'Something that happened, in the log of events. It was written in the same transaction as what it tells.',
})
export class Event {
  @Field({
    description:
      'Counted up by one within the MSP, from 1 on and without gaps. Whoever has seen a number can see all before it. To a token limited to clients the events of others are not told, so its numbers have gaps.',
  })
  number!: string;

  @Field(() => EventKind, { description: 'What happened.' })
  kind!: Kind;

  @Field(() => DateTimeScalar, {
    description: 'When. Never earlier than the event before.',
  })
  at!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of what it is about. `node` finds most of them.',
  })
  subject!: string | null;

  @Field(() => JsonScalar, { description: 'What else there is to tell, by kind.' })
  data!: unknown;
}

const LINE =
  'Each event is a line of JSON: `at`, `data`, `kind`, `number` and `subject`, names at every depth in alphabetical order, no spaces; a line break stands between two lines.';

@Needs('events:read')
@ObjectType({ simpleResolvers: true, description: 'Events in order.' })
export class EventPage {
  @Field(() => [Event], { description: 'The events, the earliest first.' })
  nodes!: readonly Event[];

  @Field(() => String, {
    nullable: true,
    description:
      'What to give as `after` next, whether there are more events yet or not. Null while nothing has happened.',
  })
  endCursor!: string | null;

  @Field({ description: 'Whether there are more already.' })
  hasNextPage!: boolean;

  @Field({
    description: `SHA-256 over the events of this page, in hexadecimal: a receiver that works out another one has lost or altered something. ${LINE}`,
  })
  digest!: string;
}

@Needs('events:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'How much happened in an hour. A receiver that counts and hashes the same has missed nothing.',
})
export class EventHour {
  @Field(() => DateTimeScalar, { description: 'When the hour begins, in UTC.' })
  hour!: Date;

  @Field(() => Int, { description: 'How many events have their `at` in it.' })
  events!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the first. Null: there is none.',
  })
  first!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the last.' })
  last!: string | null;

  @Field({ description: 'SHA-256 over its events, as that of a page.' })
  digest!: string;

  @Field({
    description:
      'Whether nothing can be added any more: so it is from five minutes after its end on.',
  })
  final!: boolean;
}
