import type { FastifyInstance } from 'fastify';
import { messageOf } from '../errors';
import type { ServerParts } from './server-parts';

const UNAVAILABLE = 503;

/** `GET /health`: 200 while the database answers, 503 while it does not. Needs no token and tells no more. */
export function healthRoute(server: FastifyInstance, { database, logger }: ServerParts): void {
  server.get('/health', async (_request, reply) => {
    try {
      await database.asOwner((connection) => connection.query('SELECT 1'));
      return { status: 'ok', database: 'ok' };
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'the database does not answer');
      return reply.code(UNAVAILABLE).send({ status: 'unavailable', database: 'unreachable' });
    }
  });
}
