import { Field, Int, ObjectType } from 'type-graphql';
import type { EventKind as Kind } from '../../tables/event';
import { EventKind } from '../event/event.type';
import { enumType } from '../enum-type';
import { Needs } from '../needs';
import { connectionType } from '../page/connection.type';
import { DateTimeScalar } from '../scalars/date-time';

export type State = 'WAITING' | 'DELIVERED' | 'GIVEN_UP';

const DeliveryState = enumType<State>(
  { name: 'DeliveryState', description: 'How far an event has come on its way.' },
  {
    WAITING: 'It was not delivered yet, and is tried at `nextTryAt`.',
    DELIVERED: 'The receiver has taken it.',
    GIVEN_UP: 'It was tried for three days. `replayEvents` sends it again.',
  },
);

@Needs('webhooks:write')
@ObjectType({
  simpleResolvers: true,
  description: 'An event on its way to a webhook endpoint. Kept for 30 days after it is over.',
})
export class Delivery {
  @Field({ description: 'The number of the event.' })
  number!: string;

  @Field(() => EventKind, { description: 'What happened.' })
  kind!: Kind;

  @Field(() => DeliveryState, { description: 'How far it has come.' })
  state!: State;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last tried.' })
  lastTryAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status that the receiver answered then. Null: there was no answer.',
  })
  lastStatus!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many milliseconds the receiver took then.',
  })
  ms!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first kilobyte of what it answered.',
  })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there was no answer.' })
  problem!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried again.' })
  nextTryAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered.' })
  deliveredAt!: Date | null;
}

export const DeliveryConnection = connectionType(Delivery, 'Delivery', 'webhooks:write');
export type DeliveryConnection = InstanceType<typeof DeliveryConnection>;
