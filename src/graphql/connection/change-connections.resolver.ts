import { DateTime } from 'luxon';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { changeConnection, pauseConnection } from '../../connectors/connection/change-connection';
import { removeConnection } from '../../connectors/connection/remove-connection';
import { connectionsOf } from '../../connectors/connection/desk';
import { createConnection } from '../../connectors/connection/save-connection';
import { queueOf } from '../../jobs/queue';
import type { LocalDate } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { readDate } from '../../scalars/date';
import { COST } from '../limits/cost';
import { Needs } from '../needs';
import { ConnectionChange, ConnectionInput } from './connection-input.type';
import { connectionByKey, readConnectionId } from './connection.loader';
import { ConnectionPayload, RemoveConnectionPayload } from './connection.type';

const USUAL_MONTHS = 24;
const USUAL_MINUTES = 15;

const sinceUsually = (now: Date): LocalDate =>
  DateTime.fromJSDate(now, { zone: 'utc' })
    .minus({ months: USUAL_MONTHS })
    .startOf('month')
    .toISODate() as LocalDate;

async function payloadOf(context: RequestContext, id: number): Promise<ConnectionPayload> {
  return { connection: (await connectionByKey(context, id))! };
}

@Resolver()
export class ChangeConnectionsResolver {
  @Needs('connections:write')
  @Mutation(() => ConnectionPayload, {
    complexity: COST.history,
    description:
      'Adds a connection. Its first run begins within a minute, and reads the past. Nothing is asked of the source before that: `checkConnection` does.',
  })
  async createConnection(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConnectionInput, { description: 'The connection.' }) input: ConnectionInput,
  ): Promise<ConnectionPayload> {
    demandAllClients(context.actor, 'A connection');
    const { tenantId, clock } = context;
    const since = input.since ? readDate(input.since, 'input.since') : sinceUsually(clock.now());
    const id = await context.write((database) =>
      createConnection(connectionsOf(database), tenantId, {
        ...{ system: input.system, name: input.name, baseUrl: input.baseUrl ?? null, since },
        ...{ credentials: input.credentials, mapping: input.mapping ?? null },
        everyMinutes: input.everyMinutes ?? USUAL_MINUTES,
      }),
    );
    return payloadOf(context, id);
  }

  @Needs('connections:write')
  @Mutation(() => ConnectionPayload, {
    complexity: COST.history,
    description:
      'Changes a connection. New credentials or another address are tried at once; another mapping makes all records again, from the rows that are kept.',
  })
  async updateConnection(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Arg('input', () => ConnectionChange, { description: 'What changes.' }) input: ConnectionChange,
  ): Promise<ConnectionPayload> {
    demandAllClients(context.actor, 'A connection');
    const key = readConnectionId(id, context);
    await context.write((database) =>
      changeConnection(connectionsOf(database), context.tenantId, key, input),
    );
    return payloadOf(context, key);
  }

  @Needs('connections:write')
  @Mutation(() => ConnectionPayload, {
    description:
      'Pauses a connection, or lets it go on. One that was stopped because too much had vanished at once (`TOO_MUCH_GONE`) goes on by believing it.',
  })
  async pauseConnection(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Arg('paused', () => Boolean, { description: 'Whether it is paused from now on.' })
    paused: boolean,
  ): Promise<ConnectionPayload> {
    demandAllClients(context.actor, 'A connection');
    const key = readConnectionId(id, context);
    const at = context.clock.now();
    await context.write((database) =>
      database.write(context.tenantId, (scope) => pauseConnection(scope, key, { paused, at })),
    );
    return payloadOf(context, key);
  }

  @Needs('connections:write')
  @Mutation(() => RemoveConnectionPayload, {
    description:
      'Removes a connection with its credentials and the rows as they were read. The records that came by it stay, or are deleted first (`keepRecords: false`): a worker sees to that, and `connections` lists it until it is done.',
  })
  async removeConnection(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Arg('keepRecords', () => Boolean, {
      defaultValue: true,
      nullable: true,
      description: 'Whether the records that came by it stay.',
    })
    keepRecords: boolean | null,
  ): Promise<RemoveConnectionPayload> {
    demandAllClients(context.actor, 'A connection');
    const { tenantId } = context;
    const connectionId = readConnectionId(id, context);
    const how = { keepRecords: keepRecords ?? true, at: context.clock.now() };
    const done = await context.write(async (database) => {
      const isGone = await database.write(tenantId, (scope) =>
        removeConnection(scope, connectionId, how),
      );
      if (!isGone) await queueOf(database).remove({ tenantId, connectionId });
      return isGone;
    });
    return { id, done };
  }
}
