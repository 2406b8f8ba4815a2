import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from './node.type';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { findNode } from './find-node';

const MOST_IDS = 500;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Anything by its id. Null when there is no such thing, or when it is not this token’s to see. Its kind’s scope is needed (`FORBIDDEN`).',
  })
  node(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'An id that came with another answer.' }) id: string,
  ): Promise<Node | null> {
    return findNode(context, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Many things by their ids, at most ${MOST_IDS} (\`TOO_MANY_IDS\`), in their order. One statement for each kind.`,
  })
  nodes(
    @Ctx() context: RequestContext,
    @Arg('ids', () => [ID], { description: 'Ids that came with other answers.' }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > MOST_IDS) {
      throw new Refusal(
        'TOO_MANY_IDS',
        `${ids.length} ids are too many: ask for ${MOST_IDS} at once.`,
      );
    }
    return Promise.all(ids.map((id) => findNode(context, id)));
  }
}
