import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor';
import type { RequestContext } from '../request/context';
import { openContext } from '../request/open-context';
import { openNotes } from '../request/request-notes';
import type { ServerParts } from './server-parts';

/** The context of a subscription. It stays as long as that does, and reads a snapshot for each answer. */
export function openSubscriptionContext(
  parts: ServerParts,
  actor: Actor,
  id: string = randomUUID(),
): RequestContext {
  const { signal } = new AbortController();
  const context = openContext(parts, {
    actor,
    notes: { ...openNotes(id), tenantId: actor.tenantId },
    signal,
  });
  context.hear = (channel, tenantId, ring) => parts.bell.hear(channel, tenantId, ring);
  return context;
}
