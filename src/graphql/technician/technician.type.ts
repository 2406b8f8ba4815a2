import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { LocalDate } from '../../numbers/units/month';
import { Needs } from '../needs';
import { UpdatedFilter } from '../page/list-order';
import { DateTimeScalar } from '../scalars/date-time';
import { DateScalar } from '../scalars/date';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { Measurable } from '../metric/measurable.type';
import { connectionType } from '../page/connection.type';
import { Node } from '../node/node.type';

@Needs('staff:read')
@ObjectType({
  implements: [Node, Measurable],
  simpleResolvers: true,
  description: 'A person of the MSP who delivers.',
})
export class Technician extends Node {
  readonly key!: number;
  readonly sourceKey!: number;
  readonly externalId!: string;
  readonly deleted!: boolean;

  @Field({ description: 'Their name.' })
  name!: string;

  @Field(() => DateTimeScalar, {
    description: 'When they last came with something new from their source.',
  })
  updatedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Their support tier today: 1, 2, 3, … Null: unknown.',
  })
  tier!: number | null;

  @Field(() => Float, {
    description: 'The part of a full-time job that they do today: 0.5 is half-time.',
  })
  fte!: number;

  @Field({ description: 'Counts as technical staff: dispatch and sales do not.' })
  technical!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'First day employed. Null: always.' })
  employedFrom!: LocalDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day no longer employed. Null: still.',
  })
  employedUntil!: LocalDate | null;
}

export const TechnicianConnection = connectionType(Technician, 'Technician', 'staff:read');
export type TechnicianConnection = InstanceType<typeof TechnicianConnection>;

@InputType({ description: 'Every condition given must hold. Not an instant: `BAD_DATE_TIME`.' })
export class TechnicianFilter extends UpdatedFilter {}

@Needs('staff:read')
@ObjectType({
  simpleResolvers: true,
  description: 'A share of a person’s time for a delivery area, from a date on.',
})
export class Allocation {
  @Field(() => DeliveryAreaKeyEnum, { description: 'The area.' })
  deliveryArea!: DeliveryAreaKey;

  @Field({ description: 'The role in it; empty when none was given.' })
  role!: string;

  @Field(() => Float, { description: '0 to 1. What the shares of a day leave of 1 is overhead.' })
  share!: number;

  @Field(() => DateScalar, { description: 'In force from this day on.' })
  since!: LocalDate;
}
