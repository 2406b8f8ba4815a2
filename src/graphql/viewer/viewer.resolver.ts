import { Ctx, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { toGlobalId } from '../../scalars/global-id';
import { Viewer } from './viewer.type';

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    description: 'The caller, and what its token may see. Needs a valid token, and no scope.',
  })
  viewer(@Ctx() { actor }: RequestContext): Viewer {
    const { tenantId, clientIds } = actor;
    return {
      tenantId: toGlobalId('msp', tenantId),
      subject: actor.subject,
      scopes: [...actor.scopes],
      clientIds: clientIds?.map((id) => toGlobalId('client', tenantId, id)) ?? null,
      expiresAt: actor.expiresAt,
    };
  }
}
