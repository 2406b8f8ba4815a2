import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logger';
import { headersOf, pathStatusOf } from '../request/refusal-status';
import { refusePath } from './paths';
import { toRefusal } from './to-refusal';

const FAULT = 500;
const FAULT_CODE = 'INTERNAL_ERROR';

/** An error as a route words it, under the status that goes with it. */
export type WordError = (told: { code: string; message: string; requestId: string }) => object;

/** What to tell of an error: a refusal as it is; a fault is logged, once, and masked. */
export function wordOf(
  error: FastifyError | Error,
  { id: requestId, routeOptions }: FastifyRequest,
  logger: Logger,
): { code: string; message: string; requestId: string } {
  const refusal = toRefusal(error);
  if (refusal)
    return { ...refusal.details, code: refusal.code, message: refusal.message, requestId };
  logger.error({ err: error, requestId, route: routeOptions.url }, 'a request failed');
  const message = `Something went wrong on our side. It was logged as request ${requestId}.`;
  return { code: FAULT_CODE, message, requestId };
}

/** Answers with an error, under the status that goes with it. */
export function answerError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  { logger, word }: { logger: Logger; word: WordError },
): FastifyReply {
  const told = wordOf(error, request, logger);
  const status = told.code === FAULT_CODE ? FAULT : pathStatusOf(told.code).status;
  void reply.headers(Object.fromEntries(headersOf(told.code)));
  return reply.code(status).send(word(told));
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
