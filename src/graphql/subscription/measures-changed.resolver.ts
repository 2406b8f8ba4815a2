import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { lastChange } from '../../events/last-change';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import { clientByKey } from '../client/client.loader';
import { DataVersion } from '../data-version/data-version.type';
import { versionNow } from '../data-version/version-now';
import { Needs } from '../needs';
import { watchOf } from './watch-of';
import type { Watch } from './watch';

async function keyOf(context: RequestContext, id: string): Promise<number> {
  const key = readNumericId(id, 'client', context.tenantId);
  const found = key === null ? null : await context.once(clientByKey).load(key);
  if (found) return key!;
  throw new Refusal('NOT_FOUND', `"${id}" is no client that this token may see.`, { id });
}

interface Asked {
  readonly args: { readonly clients?: readonly string[] | null };
  readonly context: RequestContext;
}

/** Begins with how far the data are, and tells each time that numbers of these clients have changed. */
async function watchMeasures({ args, context }: Asked): Promise<Watch<DataVersion>> {
  const { clients } = args;
  const keys = clients ? await Promise.all(clients.map((id) => keyOf(context, id))) : null;
  let last: string | null = null;
  return watchOf(context, 'seatwise_events', async () => {
    const change = await lastChange(context.scope, keys);
    if (change === last) return null;
    last = change;
    return versionNow(context);
  });
}

@Resolver()
export class MeasuresChangedResolver {
  @Needs('events:read')
  @Subscription(() => DataVersion, {
    subscribe: watchMeasures as never,
    description:
      'Tells how far the data are: at once, and each time that numbers of the MSP or of its clients have changed. Changes that come close together are told once. What has changed is in `events`.',
  })
  measuresChanged(
    @Root() version: DataVersion,
    @Ctx() _context: RequestContext,
    @Arg('clients', () => [ID], {
      nullable: true,
      description:
        'Only changes of these clients (`NOT_FOUND`). Absent: of all that the token may see.',
    })
    _clients?: readonly string[] | null,
  ): DataVersion {
    return version;
  }
}
