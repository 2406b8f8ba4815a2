import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor';
import { unauthenticated } from '../auth/claims';
import type { ServerParts } from './server-parts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; known wherever `authenticate` stands in front. */
    actor: Actor;
  }
}

/** Looks at the token before the body is read: nobody without one makes the server parse megabytes. */
export const authenticate =
  ({ verifyToken, knowsMsp }: ServerParts) =>
  async (request: FastifyRequest): Promise<void> => {
    const actor = await verifyToken(request.headers.authorization);
    if (!(await knowsMsp(actor.tenantId))) {
      throw unauthenticated('is for an MSP that this server does not have');
    }
    request.actor = actor;
    request.notes.tenantId = actor.tenantId;
  };
