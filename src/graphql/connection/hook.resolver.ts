import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { connectionsOf } from '../../connectors/connection/desk';
import { closeHook, issueHook } from '../../connectors/hooks/hook-secrets';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { connectionByKey, readConnectionId } from './connection.loader';
import { ConnectionPayload } from './connection.type';
import { IssuedHook } from './hook.type';

@Resolver()
export class HookResolver {
  @Needs('connections:write')
  @Mutation(() => IssuedHook, {
    description:
      'Lets the system of a connection call when something has changed there. Issued again, there is another secret, and the one before holds for 24 hours. `NO_HOOK` when the system calls nobody.',
  })
  async issueHook(
    @Ctx() context: RequestContext,
    @Arg('connection', () => ID, { description: 'Which connection’s.' }) connection: string,
    @Arg('secret', () => String, {
      nullable: true,
      description:
        'Only for a system that makes the secret itself, such as the verifier token of QuickBooks (`SECRET_MISSING`, `SECRET_IS_MADE`).',
    })
    secret?: string | null,
  ): Promise<IssuedHook> {
    demandAllClients(context.actor, 'A connection');
    const key = readConnectionId(connection, context);
    return context.write((database) =>
      issueHook(connectionsOf(database), context.tenantId, key, secret ?? null),
    );
  }

  @Needs('connections:write')
  @Mutation(() => ConnectionPayload, {
    description: 'Takes no calls for a connection any more, at once. It is read as before.',
  })
  async closeHook(
    @Ctx() context: RequestContext,
    @Arg('connection', () => ID, { description: 'Which connection’s.' }) connection: string,
  ): Promise<ConnectionPayload> {
    demandAllClients(context.actor, 'A connection');
    const key = readConnectionId(connection, context);
    await context.write((database) =>
      database.write(context.tenantId, (scope) => closeHook(scope, key)),
    );
    return { connection: (await connectionByKey(context, key))! };
  }
}
