import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { EventKind as Kind } from '../../tables/event';
import { EventKind } from '../event/event.type';
import { Needs } from '../needs';
import { DateTimeScalar } from '../scalars/date-time';

@Needs('webhooks:write')
@ObjectType({
  simpleResolvers: true,
  description:
    'Where events are sent as they happen, signed as Standard Webhooks has it. A token that is limited to clients sees the endpoints of tokens that see no more than it does.',
})
export class WebhookEndpoint {
  readonly key!: number;
  readonly clientKeys!: readonly number[] | null;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'The address that events are sent to by POST.' })
  url!: string;

  @Field(() => [EventKind], { nullable: true, description: 'Only these kinds. Null: all.' })
  kinds!: Kind[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The GraphQL document that is asked about each event.',
  })
  selection!: string | null;

  @Field({
    description:
      '`NEW`: nothing was sent yet. `OK`: the last event was taken. `FAILING`: the last attempts failed, see `failingSince`. `DISABLED`: nothing is sent, and `problem` says why. More words may be added.',
  })
  health!: string;

  @Field(() => String, { nullable: true, description: 'What is wrong, and what to do.' })
  problem!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when no attempt has succeeded. After three days it is disabled.',
  })
  failingSince!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when nothing is sent.' })
  disabledAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When an event was last delivered, to the minute.',
  })
  lastDeliveredAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  savedAt!: Date;

  @Field({ description: 'The subject of the token that saved it, whose rights it has.' })
  savedBy!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the deliveries are signed with, `whsec_…`. Told once, when the endpoint is added or its secret rotated; null otherwise.',
  })
  secret!: string | null;
}

@Needs('webhooks:write')
@ObjectType({ simpleResolvers: true, description: 'An endpoint after a change.' })
export class WebhookEndpointPayload {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  endpoint!: WebhookEndpoint;
}

@Needs('webhooks:write')
@ObjectType({ simpleResolvers: true, description: 'An endpoint that is gone.' })
export class RemoveWebhookEndpointPayload {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@Needs('webhooks:write')
@ObjectType({ simpleResolvers: true, description: 'Events that are sent once more.' })
export class ReplayPayload {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  endpoint!: WebhookEndpoint;

  @Field(() => Int, { description: 'How many events that is.' })
  events!: number;
}

@Needs('webhooks:write')
@ObjectType({ simpleResolvers: true, description: 'What came of a test event.' })
export class TestDelivery {
  @Field({
    description: 'Whether the receiver took it: it answered with a status from 200 to 299.',
  })
  ok!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status of the answer. Null: there was none.',
  })
  status!: number | null;

  @Field(() => Int, { description: 'How many milliseconds the receiver took.' })
  ms!: number;

  @Field(() => String, { nullable: true, description: 'The first kilobyte of the answer.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there was no answer.' })
  problem!: string | null;
}

@InputType({ description: 'An endpoint to add or to change.' })
export class WebhookEndpointInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Which one to change: all that is said here replaces what was said before. Absent: another one is added.',
  })
  id?: string | null;

  @Field({
    description:
      'The address: https, on the public internet (`REFUSED_RECEIVER`). Redirects are not followed.',
  })
  url!: string;

  @Field(() => [EventKind], {
    nullable: true,
    description: 'Only these kinds of events (`BAD_ENDPOINT` for none). Absent: all.',
  })
  kinds?: Kind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only the events of these clients (`BAD_ENDPOINT` for an unknown one). Absent: all that the token may see, and those of the whole MSP unless it is limited to clients.',
  })
  clients?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A GraphQL query that is asked about each event, with its `subject` as `$id`, and whose answer is sent as `selection` (`BAD_SELECTION`). It is asked with the rights that the saving token has now.',
  })
  selection?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Nothing is sent. When it is enabled again, it begins with what happens from then on; `replayEvents` sends what it missed.',
  })
  disabled?: boolean | null;
}
