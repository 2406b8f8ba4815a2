import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { connectionsOf } from '../../connectors/connection/desk';
import { linkCustomer } from '../../connectors/linking/link-customer';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
import { readNumericId } from '../../scalars/global-id';
import { linkProposal } from '../../words/link-proposal';
import { clientByKey } from '../client/client.loader';
import { COST } from '../limits/cost';
import { Needs } from '../needs';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { thingOf } from '../thing-of';
import { connectionByKey, readConnectionId } from './connection.loader';
import { Connection } from './connection.type';
import {
  LinkPayload,
  LinkProposal,
  UnlinkedCustomer,
  UnlinkedCustomerConnection,
} from './unlinked-customer.type';
import { proposalsOf, unlinkedList, type UnlinkedRow } from './unlinked-customers.loader';

const NO_CONNECTION = 0;
/** The id of anything else is no client. */
const NO_CLIENT = 0;

const toCustomer = (row: UnlinkedRow): UnlinkedCustomer =>
  Object.assign(new UnlinkedCustomer(), {
    ...{ key: row.id, connectionKey: row.connection },
    ...{ externalId: row.external_id, name: row.name, revenueLast12Months: row.revenue },
  });

@Resolver(() => UnlinkedCustomer)
export class UnlinkedCustomersResolver {
  @Query(() => UnlinkedCustomerConnection, {
    description:
      'Customers of ledgers that nobody has linked to a client, those with the most revenue first. A token limited to clients sees none.',
  })
  async unlinkedCustomers(
    @Ctx() { scope, tenantId, clock }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('connection', () => ID, { nullable: true, description: 'Only those of this one.' })
    connection?: string | null,
  ): Promise<UnlinkedCustomerConnection> {
    const only = connection
      ? (readNumericId(connection, 'connection', tenantId) ?? NO_CONNECTION)
      : null;
    const list = unlinkedList(tenantId, only, clock.now());
    const page = await readList(scope, list, readPage(args, list.order.length));
    return toConnection(UnlinkedCustomerConnection, page, toCustomer, () => countList(scope, list));
  }

  @FieldResolver(() => Connection)
  async connection(
    @Ctx() context: RequestContext,
    @Root() { connectionKey }: UnlinkedCustomer,
  ): Promise<Connection> {
    return (await connectionByKey(context, connectionKey))!;
  }

  @FieldResolver(() => [LinkProposal])
  async proposals(
    @Ctx() context: RequestContext,
    @Root() { key }: UnlinkedCustomer,
  ): Promise<LinkProposal[]> {
    const proposals = (await context.once(proposalsOf).load(key)) ?? [];
    const clients = context.once(clientByKey);
    return Promise.all(
      proposals.map(async ({ clientId, score, ...facts }) => {
        const client = (await clients.load(clientId))!;
        return thingOf(LinkProposal, { client, score, because: linkProposal(facts) });
      }),
    );
  }

  @Needs('connections:write')
  @Mutation(() => LinkPayload, {
    complexity: COST.history,
    description:
      'Says which client a customer of a connection is: all its records, past and future, count for that client. Without a client, takes that back. A closed month keeps its figures; what changed shows as a restatement.',
  })
  async linkCustomer(
    @Ctx() context: RequestContext,
    @Arg('connection', () => ID, { description: 'Which connection’s.' }) connection: string,
    @Arg('externalId', () => String, { description: 'The customer’s id in that system.' })
    externalId: string,
    @Arg('client', () => ID, { nullable: true, description: 'The client; null unlinks.' })
    client?: string | null,
  ): Promise<LinkPayload> {
    demandAllClients(context.actor, 'A link of a customer');
    const { tenantId } = context;
    const connectionId = readConnectionId(connection, context);
    const clientId = client ? (readNumericId(client, 'client', tenantId) ?? NO_CLIENT) : null;
    const { name } = await context.write((database) =>
      linkCustomer(connectionsOf(database), tenantId, { connectionId, externalId, clientId }),
    );
    const linked = clientId === null ? null : await context.once(clientByKey).load(clientId);
    return thingOf(LinkPayload, { externalId, name, client: linked });
  }
}
