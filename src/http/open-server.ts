import fastify, { type FastifyInstance } from 'fastify';
import { answerPlainly } from './answer-errors';
import { answerClientError } from './client-errors';
import { requestIdOf } from './request-id';
import { registerRoutes } from './routes';
import type { ServerParts } from './server-parts';

const HEADERS_SECONDS = 15;
/**
 * Longer than load balancers keep idle connections. Otherwise they would send a request into a
 * connection that this server has just closed.
 */
const KEEP_ALIVE_MS = 72_000;
const CHECK_EVERY_MS = 5_000;
const MS = 1000;

/** The HTTP server with everything that it answers, not yet listening. */
export async function openServer(parts: ServerParts): Promise<FastifyInstance> {
  const headersTimeout = Math.min(HEADERS_SECONDS, parts.bodySeconds) * MS;
  const server = fastify({
    // `Callers` refuses requests while the server closes, in the form of every other refusal.
    return503OnClosing: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      headersTimeout,
      connectionsCheckingInterval: Math.min(CHECK_EVERY_MS, headersTimeout),
    },
    genReqId: requestIdOf,
    clientErrorHandler: answerClientError,
    // An address that cannot be routed runs no hook, so its error is answered here.
    frameworkErrors: (error, request, reply) => {
      void reply.header('x-request-id', request.id);
      answerPlainly(error, request, reply, parts.logger);
    },
  });
  await registerRoutes(server, parts);
  return server;
}
