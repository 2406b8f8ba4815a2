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
      'Anything by its id. Null when there is no such thing, or when this token may not see it. Needs the scope of its kind (`FORBIDDEN`).',
  })
  node(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'An id that came with another answer.' }) id: string,
  ): Promise<Node | null> {
    return findNode(context, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Several things by their ids, in the same order: at most ${MOST_IDS} (\`TOO_MANY_IDS\`).`,
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
