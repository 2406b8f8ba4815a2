import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from '../needs';
import { DateTimeScalar } from '../scalars/date-time';
import { connectionType } from '../page/connection.type';
import { Node } from '../node/node.type';
import type { TicketOrigin } from '../../numbers/classify/entry-facts';
import { enumType } from '../enum-type';
import type { NaturalKey } from '../node/natural-key';

export const TicketSourceEnum = enumType<TicketOrigin>(
  { name: 'TicketSource', description: 'Who or what opened a ticket.' },
  {
    END_USER: 'A person at the client.',
    ALERT:
      'A monitoring system. An alert resolved without labour is not counted at all (Understanding Operational SMART Numbers, p. 4), unless the setting alertFilter says otherwise.',
    TECHNICIAN: 'A person of the MSP.',
    OTHER: 'Anything else, or unknown.',
  },
);

@Needs('tickets:read')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A request for service, with what became of it.',
})
export class Ticket extends Node {
  readonly sourceKey!: number;
  readonly externalId!: string;
  readonly clientKey!: number | null;
  readonly agreementKey!: number | null;
  readonly technicianKey!: number | null;
  readonly mergedIntoKey!: NaturalKey | null;

  @Field({ description: 'Its number for people; the external id when its source has no number.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'The board or queue it is on.' })
  board!: string | null;

  @Field(() => String, { nullable: true, description: 'Its type, as its source says.' })
  type!: string | null;

  @Field(() => TicketSourceEnum, { description: 'Who or what opened it.' })
  source!: TicketOrigin;

  @Field(() => String, { nullable: true, description: 'Its priority, as its source says.' })
  priority!: string | null;

  @Field(() => DateTimeScalar, {
    description: 'When it last came with something new from its source.',
  })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Its last close. Null while it is open.',
  })
  closedAt!: Date | null;

  @Field(() => Int, {
    description:
      'How often it was reopened: the number its source says, or the number of reopenings seen if that is greater.',
  })
  reopenedCount!: number;

  @Field({
    description:
      'Whether it counts as reactive: not a project, not planned and not internal, unless a rule of the MSP decides otherwise.',
  })
  reactive!: boolean;

  @Field({ description: 'The rule that decided whether it is reactive.' })
  classifiedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why a person overrode the rules; null when nobody did.',
  })
  overrideNote!: string | null;

  @Field(() => Int, {
    description:
      'Labour over its whole life in whole minutes, including that of tickets merged into it.',
  })
  labourMinutes!: number;

  @Field(() => Int, { description: 'Time entries on it and on tickets merged into it.' })
  touches!: number;

  @Field(() => String, { nullable: true, description: 'Who asked for it, as its source says.' })
  requester!: string | null;

  @Field({ description: 'Part of a project, as its source says.' })
  project!: boolean;

  @Field({ description: 'Planned by the MSP rather than asked for, as its source says.' })
  proactive!: boolean;

  @Field({ description: 'Worked by, or moved to, a higher tier or another queue after the first.' })
  escalated!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The board or tier that it was handed to first, as the dimension ESCALATED_TO tells it. Null: not escalated.',
  })
  escalatedTo!: string | null;
}

export const TicketConnection = connectionType(Ticket, 'Ticket', 'tickets:read');
export type TicketConnection = InstanceType<typeof TicketConnection>;
