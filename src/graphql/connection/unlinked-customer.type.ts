import { Field, Float, ObjectType } from 'type-graphql';
import { Client } from '../client/client.type';
import { Money } from '../money';
import { Needs } from '../needs';
import { connectionType } from '../page/connection.type';
import { DecimalScalar } from '../scalars/decimal';
import { Connection } from './connection.type';

@ObjectType({
  simpleResolvers: true,
  description: 'A client that a customer may be. Nothing is linked until a person says so.',
})
export class LinkProposal {
  @Field(() => Client, { description: 'The client.' })
  client!: Client;

  @Field(() => Float, { description: 'How much speaks for it, from 0 to 1.' })
  score!: number;

  @Field({ description: 'What speaks for it: the names, and numbers of invoices.' })
  because!: string;
}

@Needs('connections:read')
@ObjectType({
  description:
    'A customer of a ledger that nobody has linked to a client yet. It counts as a client of its own, with its revenue and without its work.',
})
export class UnlinkedCustomer {
  /** Its number among the clients, for the fields that need more. */
  readonly key!: number;
  readonly connectionKey!: number;

  @Field(() => Connection, { description: 'The connection that it came by.' })
  readonly connection!: Connection;

  @Field({ description: 'Its id in the ledger. Pass it to `linkCustomer`.' })
  externalId!: string;

  @Field({ description: 'Its name in the ledger.' })
  name!: string;

  @Money()
  @Field(() => DecimalScalar, {
    description: 'What it was charged in the twelve months up to today, without tax.',
  })
  revenueLast12Months!: string;

  @Field(() => [LinkProposal], {
    description: 'Up to three clients that it may be, the likeliest first.',
  })
  readonly proposals!: LinkProposal[];
}

export const UnlinkedCustomerConnection = connectionType(
  UnlinkedCustomer,
  'UnlinkedCustomer',
  'connections:read',
);
export type UnlinkedCustomerConnection = InstanceType<typeof UnlinkedCustomerConnection>;

@ObjectType({ simpleResolvers: true, description: 'A customer, and the client that it is now.' })
export class LinkPayload {
  @Field({ description: 'The customer’s id in the ledger.' })
  externalId!: string;

  @Field({ description: 'The customer’s name in the ledger.' })
  name!: string;

  @Field(() => Client, {
    nullable: true,
    description: 'The client that its records count for; null when it is nobody’s customer again.',
  })
  client!: Client | null;
}
