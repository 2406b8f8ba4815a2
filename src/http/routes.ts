import type { FastifyInstance } from 'fastify';
import { registerGraphql } from '../graphql/server';
import { answerErrors } from './answer-errors';
import { healthRoute } from './health-route';
import { importRoute } from './import-route';
import { metricsRoute } from './metrics-route';
import type { ServerParts } from './server-parts';

/** Everything that the server answers. */
export async function registerRoutes(server: FastifyInstance, parts: ServerParts): Promise<void> {
  answerErrors(server, parts.logger);
  healthRoute(server, parts);
  metricsRoute(server, parts);
  // Registered apart: what it does to bodies must not reach the other routes.
  await server.register((inner) => importRoute(inner, parts));
  await registerGraphql(server, parts);
}
