import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Needs } from '../needs';
import type { LocalDate } from '../../numbers/units/month';
import { UpdatedFilter } from '../page/list-order';
import { DateTimeScalar } from '../scalars/date-time';
import { DateScalar } from '../scalars/date';
import { ExternalRef } from '../external-ref/external-ref.type';
import { Measurable } from '../metric/measurable.type';
import { connectionType } from '../page/connection.type';
import { Node } from '../node/node.type';
import type { ClientStatus } from '../../numbers/measures/active-range';
import { enumType } from '../enum-type';

export const ClientStatusEnum = enumType<ClientStatus>(
  { name: 'ClientStatus', description: 'How far a client has come with the MSP.' },
  {
    PROSPECT: 'Not yet a client: never active, so it has no seats in any number.',
    ACTIVE: 'A client. From when until when is told by its dates.',
    OFFBOARDED: 'Has left. Its past stays in the numbers of the past.',
  },
);

@Needs('clients:read')
@ObjectType({
  implements: [Node, Measurable],
  simpleResolvers: true,
  description: 'A company that the MSP looks after.',
})
export class Client extends Node {
  /** The number in the database. */
  readonly key!: number;
  readonly deleted!: boolean;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it last came with something new from its source.',
  })
  updatedAt!: Date;

  @Field(() => ClientStatusEnum, { description: 'How far it has come with the MSP.' })
  status!: ClientStatus;

  @Field(() => String, { nullable: true, description: 'The market segment, as its source says.' })
  segment!: string | null;

  @Field(() => String, { nullable: true, description: 'The sales territory, as its source says.' })
  territory!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day as a client. Null when nobody said: then its first agreement, seat count, ticket or time entry begins it.',
  })
  onboardedOn!: LocalDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that it is no longer a client.',
  })
  offboardedOn!: LocalDate | null;

  @Field(() => [ExternalRef], { description: 'Its ids in the systems it came from.' })
  externalRefs!: ExternalRef[];
}

export const ClientConnection = connectionType(Client, 'Client', 'clients:read');
export type ClientConnection = InstanceType<typeof ClientConnection>;

@InputType({ description: 'Lists are any-of, and all that is given must hold.' })
export class ClientFilter extends UpdatedFilter {
  @Field(() => [ID], { nullable: true, description: 'These clients. An unknown id finds nothing.' })
  ids?: string[] | null;

  @Field(() => [ClientStatusEnum], { nullable: true, description: 'In one of these states.' })
  status?: ClientStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these market segments.' })
  segments?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these territories.' })
  territories?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose name contains this text, whatever the case.',
  })
  nameContains?: string | null;
}
