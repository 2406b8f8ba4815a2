import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor';
import { unauthenticated } from '../auth/claims';
import type { ServerParts } from './server-parts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Set on every route that `authenticate` guards. */
    actor: Actor;
  }
}

/** Who asks by a token that is good here. */
export async function actorOf(
  { identify, knowsMsp }: Pick<ServerParts, 'identify' | 'knowsMsp'>,
  authorization: string | undefined,
): Promise<Actor> {
  const actor = await identify(authorization);
  if (!(await knowsMsp(actor.tenantId)))
    throw unauthenticated('is for an MSP that this server does not have');
  return actor;
}

/**
 * Checks the token before the body is read: a caller without one cannot make the
 * server parse megabytes.
 */
export const authenticate =
  (parts: ServerParts) =>
  async (request: FastifyRequest): Promise<void> => {
    const actor = await actorOf(parts, request.headers.authorization);
    request.actor = actor;
    request.notes.tenantId = actor.tenantId;
  };
