import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { ToolCost } from './tool-cost.type';

@Resolver(() => ToolCost)
export class ToolCostResolver {
  @FieldResolver(() => [Client], {
    description: 'The clients named; empty for any basis but NAMED_CLIENTS.',
  })
  async clients(
    @Root() { clientKeys }: ToolCost,
    @Ctx() context: RequestContext,
  ): Promise<Client[]> {
    const clients = await Promise.all(clientKeys.map((key) => context.once(clientByKey).load(key)));
    return clients.filter((client) => client !== null);
  }
}
