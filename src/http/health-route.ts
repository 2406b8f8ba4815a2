import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import { Refusal } from '../errors';
import { headersOf, statusOf } from '../request/refusal-status';
import type { ServerParts } from './server-parts';

/**
 * `GET /health/live`: 200 while the process answers at all; whoever restarts processes asks this.
 * `GET /health/ready`, or `/health`: 200 while the database answers too, 503 while it does not;
 * whoever sends requests here asks this. They need no token, so they say no more.
 */
export function healthRoute(server: FastifyInstance, { database }: ServerParts): void {
  server.get('/health/live', async () => ({ status: 'ok' }));
  const ready: RouteHandlerMethod = async (_request, reply) => {
    try {
      await database.ping();
      return { status: 'ok', database: 'ok' };
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'DATABASE_UNAVAILABLE';
      void reply.headers(Object.fromEntries(headersOf(code)));
      return reply
        .code(statusOf(code).status)
        .send({ status: 'unavailable', database: 'unreachable' });
    }
  };
  server.get('/health/ready', ready);
  server.get('/health', ready);
}
