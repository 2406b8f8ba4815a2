import { Field, Int, ObjectType } from 'type-graphql';
import type { TicketEventKind } from '../../numbers/classify/ticket-facts';
import { TicketEventKindEnum } from '../ingest/record-enums';
import { Needs } from '../needs';
import { connectionType } from '../page/connection.type';
import { DateTimeScalar } from '../scalars/date-time';
import type { NaturalKey } from '../node/natural-key';

@Needs('tickets:read')
@ObjectType({ simpleResolvers: true, description: 'A step in the life of a ticket.' })
export class TicketEvent {
  readonly mergedIntoKey!: NaturalKey | null;

  @Field(() => TicketEventKindEnum, { description: 'What happened.' })
  kind!: TicketEventKind;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => String, { nullable: true, description: 'Of MOVED: the board it moved to.' })
  board!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of ESCALATED: the tier it went to.' })
  tier!: number | null;

  @Field({
    description:
      'Worked out from a closing date that changed. As soon as the source tells closes or reopens itself, these count for nothing.',
  })
  derived!: boolean;
}

export const TicketEventConnection = connectionType(TicketEvent, 'TicketEvent', 'tickets:read');
export type TicketEventConnection = InstanceType<typeof TicketEventConnection>;
