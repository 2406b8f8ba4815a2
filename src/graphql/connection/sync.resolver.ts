import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { readConnection } from '../../connectors/connection/read-connection';
import { refuseRemoved } from '../../connectors/connection/remove-connection';
import { noteRun } from '../../connectors/engine/run-notes';
import { connectorOf } from '../../connectors/registry';
import { Refusal } from '../../errors';
import { queueOf } from '../../jobs/queue';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
import { readNumericId } from '../../scalars/global-id';
import { Needs } from '../needs';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { connectionByKey, readConnectionId } from './connection.loader';
import { Connection } from './connection.type';
import { streamRuns, syncRunByKey, syncRunList } from './sync-run.loader';
import { StreamRun, SyncRun, SyncRunConnection, toSyncRun } from './sync-run.type';

const NO_CONNECTION = 0;

function checkStreams(known: readonly string[], asked: readonly string[] | null): void {
  const unknown = asked?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length === 0) return;
  const what = `There is no ${unknown.join(', ')} in this connection`;
  throw new Refusal('UNKNOWN_STREAM', `${what}. It has: ${known.join(', ')}.`);
}

@Resolver(() => SyncRun)
export class SyncResolver {
  @Query(() => SyncRunConnection, { description: 'The runs of connections, the newest first.' })
  async syncRuns(
    @Ctx() { scope, tenantId }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('connection', () => ID, { nullable: true, description: 'Only those of this one.' })
    connection?: string | null,
  ): Promise<SyncRunConnection> {
    // The id of something else is no connection, and has no runs.
    const only = connection
      ? (readNumericId(connection, 'connection', tenantId) ?? NO_CONNECTION)
      : null;
    const list = syncRunList(tenantId, only);
    const page = await readList(scope, list, readPage(args, list.order.length));
    const toNode = (row: Parameters<typeof toSyncRun>[0]) => toSyncRun(row, tenantId);
    return toConnection(SyncRunConnection, page, toNode, () => countList(scope, list));
  }

  @Needs('connections:write')
  @Mutation(() => SyncRun, {
    description:
      'Asks for a run now. Answers at once; a worker takes it soon, and `syncRuns` or `node` tells how far it is.',
  })
  async syncNow(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which connection.' }) id: string,
    @Arg('streams', () => [String], {
      nullable: true,
      description: 'Only these lists (`UNKNOWN_STREAM`); all when absent.',
    })
    streams?: string[] | null,
  ): Promise<SyncRun> {
    demandAllClients(context.actor, 'A run');
    const { tenantId, clock } = context;
    const connectionId = readConnectionId(id, context);
    const only = streams ?? null;
    const runId = await context.write(async (database) => {
      const noted = await database.write(tenantId, async (scope) => {
        const { connected } = await readConnection(scope, connectionId);
        refuseRemoved(connected);
        const known = connectorOf(connected.system).streams.map(({ name }) => name);
        checkStreams(known, only);
        return noteRun(scope, connectionId, { state: 'WAITING', streams: only, at: clock.now() });
      });
      await queueOf(database).add({ tenantId, connectionId, runId: noted, streams: only });
      return noted;
    });
    return (await syncRunByKey(context, runId))!;
  }

  @FieldResolver(() => Connection, { description: 'The connection that was read.' })
  async connection(
    @Ctx() context: RequestContext,
    @Root() { connectionId }: SyncRun,
  ): Promise<Connection> {
    return (await connectionByKey(context, connectionId))!;
  }

  @FieldResolver(() => [StreamRun], { description: 'What it did, list by list.' })
  async streams(@Ctx() context: RequestContext, @Root() { runId }: SyncRun): Promise<StreamRun[]> {
    return (await context.once(streamRuns).load(runId)) ?? [];
  }
}
