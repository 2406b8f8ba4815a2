import type { FastifyInstance } from 'fastify';
import { answerErrors } from './answer-errors';
import { authenticate } from './authenticate';
import { compressAnswers } from './compress';
import { allowOrigins } from './cors';
import { exportRoute } from './export-route';
import { graphqlRoute } from './graphql-route';
import { healthRoute } from './health-route';
import { discardRefusedBodies } from './discard-refused-bodies';
import { hooksRoute } from './hooks-route';
import { importRoute } from './import-route';
import { metricsRoute } from './metrics-route';
import { noteRequests } from './note-requests';
import { refuseMalformed } from './refuse-malformed';
import { subscriptionRoutes } from './subscriptions';
import type { ServerParts } from './server-parts';
import { refuseSlowBodies } from './refuse-slow-bodies';
import { cutOffSlowReaders } from './cut-off-slow-readers';

/**
 * What holds for every request, in this order: it is logged and let in before it is checked, and
 * checked before its body is read.
 */
async function addCommonHooks(server: FastifyInstance, parts: ServerParts): Promise<void> {
  noteRequests(server, parts);
  await allowOrigins(server, parts.corsOrigins);
  await compressAnswers(server);
  answerErrors(server, parts.logger);
  parts.callers.watch(server);
  server.addHook('onRequest', refuseMalformed);
  refuseSlowBodies(server, parts.bodySeconds);
  discardRefusedBodies(server, parts.bodySeconds);
  cutOffSlowReaders(server, parts.bodySeconds);
}

/** Everything that the server answers. */
export async function registerRoutes(server: FastifyInstance, parts: ServerParts): Promise<void> {
  await addCommonHooks(server, parts);
  healthRoute(server, parts);
  await server.register(async (inner) => hooksRoute(inner, parts));
  await server.register(async (inner) => subscriptionRoutes(inner, parts));
  // Each route is registered by itself: how it reads bodies must not affect the others.
  for (const route of [metricsRoute, importRoute, exportRoute, graphqlRoute]) {
    await server.register(async (inner) => {
      inner.addHook('onRequest', authenticate(parts));
      return route(inner, parts);
    });
  }
}
