import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ConnectionState } from '../../connectors/connection/stream-states';
import { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import { Needs } from '../needs';
import { ConnectionStateEnum } from './connection.enums';
import {
  connectionByKey,
  connectionsOfMsp,
  coverageOfConnection,
  stateOfConnection,
  statesOfStreams,
  toStreamState,
} from './connection.loader';
import {
  Connection,
  ConnectionProblem,
  MappingCoverage,
  StreamState,
  toProblem,
} from './connection.type';
import { gapsOfConnections, toGap } from './permission-gaps.loader';
import { lastRuns } from './sync-run.loader';
import { SyncRun, toSyncRun } from './sync-run.type';

@Resolver(() => Connection)
export class ConnectionResolver {
  @Needs('connections:read')
  @Query(() => [Connection], {
    description: 'The systems that records are fetched from. A token limited to clients sees none.',
  })
  connections(@Ctx() context: RequestContext): Promise<Connection[]> {
    return connectionsOfMsp(context);
  }

  @Needs('connections:read')
  @Query(() => Connection, {
    nullable: true,
    description: 'One connection; null when there is none.',
  })
  async connection(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Connection | null> {
    const key = readNumericId(id, 'connection', context.tenantId);
    return key === null ? null : connectionByKey(context, key);
  }

  @FieldResolver(() => ConnectionStateEnum, { description: 'How it is doing.' })
  state(@Ctx() context: RequestContext, @Root() connection: Connection): Promise<ConnectionState> {
    return stateOfConnection(context, connection);
  }

  @FieldResolver(() => [StreamState], { description: 'Its lists, in the order they are read.' })
  async streams(
    @Ctx() context: RequestContext,
    @Root() { connected }: Connection,
  ): Promise<StreamState[]> {
    const states = (await context.once(statesOfStreams).load(connected.id)) ?? [];
    return states.map((state) => toStreamState(state, context.clock.now()));
  }

  @FieldResolver(() => MappingCoverage, { description: 'What has no meaning in the mapping yet.' })
  coverage(
    @Ctx() context: RequestContext,
    @Root() connection: Connection,
  ): Promise<MappingCoverage> {
    return coverageOfConnection(context, connection);
  }

  @FieldResolver(() => SyncRun, { nullable: true, description: 'Its last run.' })
  async lastRun(
    @Ctx() context: RequestContext,
    @Root() { connected }: Connection,
  ): Promise<SyncRun | null> {
    const row = await context.once(lastRuns).load(connected.id);
    return row && toSyncRun(row, context.tenantId);
  }

  @FieldResolver(() => [ConnectionProblem], {
    description: 'What is wrong; empty when nothing is.',
  })
  async problems(
    @Ctx() context: RequestContext,
    @Root() { connected }: Connection,
  ): Promise<ConnectionProblem[]> {
    const problem = toProblem(connected.problem);
    const gaps = (await context.once(gapsOfConnections).load(connected.id)) ?? [];
    return [...(problem ? [problem] : []), ...gaps.map(toGap)];
  }
}
