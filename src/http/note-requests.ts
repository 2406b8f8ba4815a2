import type { FastifyInstance, FastifyRequest } from 'fastify';
import { performance } from 'node:perf_hooks';
import { tellTrace, traceIdOf } from '../tracing/tell-trace';
import type { ServerParts } from './server-parts';
import { openNotes, type RequestNotes } from '../request/request-notes';

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes;
  }
}

/** Nginx's status for a caller who did not wait for the answer. */
const CALLER_LEFT = 499;

/**
 * The facts of one log line. The address and the headers are left out: a GET has its query in the
 * address, and what a caller sends, tokens above all, does not belong in a log.
 */
function lineOf(request: FastifyRequest, status: number, since: number) {
  const { id: requestId, tenantId, limits, ...facts } = request.notes;
  return {
    requestId,
    method: request.method,
    route: request.is404 ? null : request.routeOptions.url,
    status,
    ms: Math.round(performance.now() - since),
    ...(tenantId === undefined ? {} : { msp: `msp_${tenantId}` }),
    ...(limits && { left: Math.floor(limits.left) }),
    ...facts,
    giveBack: undefined,
  };
}

/** Opens each request's notes, tells the caller its id, and writes its line into the log when it is over. */
export function noteRequests(
  server: FastifyInstance,
  { logger, figures }: Pick<ServerParts, 'logger' | 'figures'>,
): void {
  server.addHook('onRequest', async (request, reply) => {
    const since = performance.now();
    request.notes = openNotes(request.id);
    const traced = traceIdOf();
    void reply.header('x-request-id', request.id);
    let status = CALLER_LEFT;
    reply.raw.once('finish', () => {
      // `finish` comes for an answer that was cut off, too.
      if (!reply.raw.destroyed) status = reply.raw.statusCode;
    });
    reply.raw.once('close', () => {
      const line = { ...lineOf(request, status, since), ...traced };
      logger.info(line, 'request');
      const { route, ms } = line;
      figures.note({ route: route ?? '', operation: request.notes.operation, status, ms });
    });
  });
  server.addHook('onSend', async (request) => {
    const route = request.is404 ? null : (request.routeOptions.url ?? null);
    tellTrace({ ...request.notes, method: request.method, route, requestId: request.id });
  });
}
