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

/**
 * Checks the token before the body is read: a caller without one cannot make the
 * server parse megabytes.
 */
export const authenticate =
  ({ identify, knowsMsp }: ServerParts) =>
  async (request: FastifyRequest): Promise<void> => {
    const actor = await identify(request.headers.authorization);
    if (!(await knowsMsp(actor.tenantId))) {
      throw unauthenticated('is for an MSP that this server does not have');
    }
    request.actor = actor;
    request.notes.tenantId = actor.tenantId;
  };
