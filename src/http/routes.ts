import type { FastifyInstance } from 'fastify';
import { answerErrors } from './answer-errors';
import { authenticate } from './authenticate';
import { compressAnswers } from './compress';
import { allowOrigins } from './cors';
import { graphqlRoute } from './graphql-route';
import { healthRoute } from './health-route';
import { hearOut } from './hear-out';
import { importRoute } from './import-route';
import { metricsRoute } from './metrics-route';
import { noteRequests } from './note-requests';
import { refuseMalformed } from './refuse-malformed';
import type { ServerParts } from './server-parts';
import { refuseSlowBodies } from './slow-bodies';
import { leaveSlowReaders } from './slow-readers';

/** What holds for every request, in this order: told and let in before it is judged, judged before it is read. */
async function manners(server: FastifyInstance, parts: ServerParts): Promise<void> {
  noteRequests(server, parts.logger);
  await allowOrigins(server, parts.corsOrigins);
  await compressAnswers(server);
  answerErrors(server, parts.logger);
  parts.callers.watch(server);
  server.addHook('onRequest', refuseMalformed);
  refuseSlowBodies(server, parts.bodySeconds);
  hearOut(server, parts.bodySeconds);
  leaveSlowReaders(server, parts.bodySeconds);
}

/** Everything that the server answers. */
export async function registerRoutes(server: FastifyInstance, parts: ServerParts): Promise<void> {
  await manners(server, parts);
  healthRoute(server, parts);
  // Registered apart: what a route does to bodies must not reach the others.
  for (const route of [metricsRoute, importRoute, graphqlRoute]) {
    await server.register(async (inner) => {
      inner.addHook('onRequest', authenticate(parts));
      route(inner, parts);
    });
  }
}
