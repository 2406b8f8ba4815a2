import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { Needs } from '../needs';
import { DateTimeScalar } from '../scalars/date-time';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { connectionType } from '../page/connection.type';
import { UpdatedFilter } from '../page/list-order';
import { Node } from '../node/node.type';
import type { NaturalKey } from '../node/natural-key';

@Needs('tickets:read')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Time somebody worked, and where the RHEM decision chart put it (TruMethods Framework Foundations, p. 10–11).',
})
export class TimeEntry extends Node {
  readonly sourceKey!: number;
  readonly externalId!: string;
  readonly ticketKey!: NaturalKey | null;
  readonly clientKey!: number | null;
  readonly technicianKey!: number | null;

  @Field(() => DateTimeScalar, {
    description: 'When it last came with something new from its source.',
  })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, {
    description:
      'When the work began. It decides the entry’s month in the MSP’s time zone, unless the setting midnightRule lets the last minute decide.',
  })
  startedAt!: Date;

  @Field(() => Float, { description: 'How long it took, in minutes.' })
  minutes!: number;

  @Field({ description: 'Billed on its own, outside the monthly fee.' })
  billable!: boolean;

  @Field({ description: 'Worked at the client’s.' })
  onsite!: boolean;

  @Field(() => String, { nullable: true, description: 'The kind of work, as its source says.' })
  workType!: string | null;

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description: 'The area the work belongs to. Null: internal time, for no client.',
  })
  deliveryArea!: DeliveryAreaKey | null;

  @Field({ description: 'Reactive work inside the fee: it is in RHEM.' })
  reactive!: boolean;

  @Field({ description: 'The rule that decided area and reactive.' })
  classifiedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why a person overrode the rules; null when nobody did.',
  })
  overrideNote!: string | null;
}

export const TimeEntryConnection = connectionType(TimeEntry, 'TimeEntry', 'tickets:read');
export type TimeEntryConnection = InstanceType<typeof TimeEntryConnection>;

@InputType({
  description:
    'All that is given must hold. Not an instant: `BAD_DATE_TIME`. An end that is not after its start: `BAD_RANGE`.',
})
export class TimeEntryFilter extends UpdatedFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'For these clients. An unknown id finds nothing.',
  })
  clients?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'By these technicians; needs the scope `staff:read`. An unknown id finds nothing.',
  })
  technicians?: string[] | null;

  @Field(() => [DeliveryAreaKeyEnum], { nullable: true, description: 'In one of these areas.' })
  deliveryAreas?: DeliveryAreaKey[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Reactive work, or the other.' })
  reactive?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begun at this instant or later.' })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begun before this instant.' })
  until?: string | null;
}
