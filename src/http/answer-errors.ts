import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logger';
import { headersOf, pathStatusOf } from '../request/refusal-status';
import { refusePath } from './paths';
import { toRefusal } from './to-refusal';

const FAULT = 500;

/** An error as a route words it, under the status that goes with it. */
export type WordError = (told: { code: string; message: string; requestId: string }) => object;

/** Refusals are told as they are; faults are logged once and masked. */
export function answerError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  { logger, word }: { logger: Logger; word: WordError },
): FastifyReply {
  const { id: requestId } = request;
  const refusal = toRefusal(error);
  if (refusal) {
    const { code, message, details } = refusal;
    const told = word({ ...details, code, message, requestId });
    void reply.headers(Object.fromEntries(headersOf(code)));
    return reply.code(pathStatusOf(code).status).send(told);
  }
  logger.error({ err: error, requestId, route: request.routeOptions.url }, 'a request failed');
  const message = `Something went wrong on our side. It was logged as request ${requestId}.`;
  return reply.code(FAULT).send(word({ code: 'INTERNAL_ERROR', message, requestId }));
}

export const answerPlainly = (
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply =>
  answerError(error, request, reply, { logger, word: (told) => ({ error: told }) });

/** The manners of every route that has none of its own. */
export function answerErrors(server: FastifyInstance, logger: Logger): void {
  server.setErrorHandler<FastifyError>((error, request, reply) =>
    answerPlainly(error, request, reply, logger),
  );
  // Answered before a body is read: nobody has a use for it.
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404) return refusePath(request, reply);
  });
}
