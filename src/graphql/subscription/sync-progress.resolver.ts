import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { readConnection } from '../../connectors/connection/read-connection';
import { RequestContext } from '../../request/context';
import { readConnectionId } from '../connection/connection.loader';
import { lastRuns, streamRuns } from '../connection/sync-run.loader';
import { SyncRun, toSyncRun } from '../connection/sync-run.type';
import { watchOf } from './watch-of';
import type { Watch } from './watch';

interface Asked {
  readonly args: { readonly connection: string };
  readonly context: RequestContext;
}

/** Begins with the last run of a connection, and tells each step of it and of those that follow. */
async function watchRuns({ args, context }: Asked): Promise<Watch<SyncRun>> {
  const key = readConnectionId(args.connection, context);
  await readConnection(context.scope, key);
  let told = '';
  return watchOf(context, 'seatwise_runs', async () => {
    const run = await context.once(lastRuns).load(key);
    if (!run) return null;
    const state = JSON.stringify([run, await context.once(streamRuns).load(run.id)]);
    if (state === told) return null;
    told = state;
    return toSyncRun(run, context.tenantId);
  });
}

@Resolver()
export class SyncProgressResolver {
  @Subscription(() => SyncRun, {
    subscribe: watchRuns as never,
    description:
      'Tells how far the reading of a connection is: its last run at once, and then each page of it and each run that follows.',
  })
  syncProgress(
    @Root() run: SyncRun,
    @Ctx() _context: RequestContext,
    @Arg('connection', () => ID, { description: 'Which connection.' }) _connection: string,
  ): SyncRun {
    return run;
  }
}
