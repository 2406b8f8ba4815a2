import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { checkConnection } from '../../connectors/connection/check-connection';
import { connectionsOf } from '../../connectors/connection/desk';
import { openConnection } from '../../connectors/connection/open-source';
import { SourceProblem } from '../../connectors/http/source-problem';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { COST } from '../limits/cost';
import { Needs } from '../needs';
import { readConnectionId, toStreamState } from './connection.loader';
import { ConnectionCheck, MappingProposal } from './connection.type';

/** What a source fails with is the caller's answer, not a fault of this server. */
function toRefusal(error: unknown): unknown {
  return error instanceof SourceProblem ? new Refusal(error.code, error.message) : error;
}

@Resolver()
export class AskSourceResolver {
  @Needs('connections:write')
  @Mutation(() => ConnectionCheck, {
    complexity: COST.history,
    description:
      'Asks the source what the key may read, how its clock goes, and what it hides. Nothing is stored. A wrong key is an answer, not an error.',
  })
  async checkConnection(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<ConnectionCheck> {
    demandAllClients(context.actor, 'A connection');
    const key = readConnectionId(id, context);
    const check = await context.write((database) =>
      checkConnection(connectionsOf(database), context.tenantId, key),
    );
    const streams = check.streams.map((each) =>
      toStreamState(
        { ...each, watermark: null, syncedAt: null, backfilled: null, records: 0 },
        context.clock.now(),
      ),
    );
    return { ...check, streams };
  }

  @Needs('connections:write')
  @Mutation(() => MappingProposal, {
    complexity: COST.history,
    description:
      'Asks the source for its boards, work types, roles and agreement types, and guesses what they mean. Nothing is stored.',
  })
  async proposeMapping(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which connection.' }) id: string,
  ): Promise<MappingProposal> {
    demandAllClients(context.actor, 'A connection');
    const key = readConnectionId(id, context);
    const { signal } = new AbortController();
    try {
      const mapping = await context.write(async (database) => {
        const open = await openConnection(connectionsOf(database), context.tenantId, key, signal);
        return open.connector.propose(open.source);
      });
      return { mapping };
    } catch (error) {
      throw toRefusal(error);
    }
  }
}
