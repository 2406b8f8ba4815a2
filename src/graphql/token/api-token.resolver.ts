import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readTokens } from '../../answers/tokens/read-tokens';
import { RequestContext } from '../../request/context';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { ApiToken, toApiToken } from './api-token.type';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  @Query(() => [ApiToken], {
    description:
      'The tokens that `issueApiToken` made, in the order in which they were issued; those that have ended or were revoked too.',
  })
  async apiTokens(@Ctx() context: RequestContext): Promise<ApiToken[]> {
    return (await readTokens(context)).map(toApiToken);
  }

  @FieldResolver(() => [Client], {
    nullable: true,
    description: 'The only clients it may see, but for those deleted since. Null: all.',
  })
  async clients(
    @Root() { clientIds }: ApiToken,
    @Ctx() context: RequestContext,
  ): Promise<Client[] | null> {
    if (clientIds === null) return null;
    const loader = context.once(clientByKey);
    const clients = await Promise.all(clientIds.map((key) => loader.load(key)));
    return clients.filter((client) => client !== null);
  }
}
