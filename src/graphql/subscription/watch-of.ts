import type { Hear, RequestContext } from '../../request/context';
import { Watch } from './watch';

/** A subscription of one request: each look reads a snapshot of its own. */
export function watchOf<T>(
  context: RequestContext,
  channel: Parameters<Hear>[0],
  look: () => Promise<T | null>,
): Watch<T> {
  const { hear, tenantId } = context;
  if (hear === null) throw new TypeError('only a subscription hears what is new');
  return new Watch({
    hear: (ring) => hear(channel, tenantId, ring),
    look,
    settle: () => context.startOver(),
  });
}
