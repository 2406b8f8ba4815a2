import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors';
import { headersOf, statusOf } from '../request/refusal-status';
import type { ServerParts } from './server-parts';

/**
 * `GET /health`: 200 while the database answers, 503 while it does not. It needs no token,
 * so it says no more.
 */
export function healthRoute(server: FastifyInstance, { database }: ServerParts): void {
  server.get('/health', async (_request, reply) => {
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
  });
}
