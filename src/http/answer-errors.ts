import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../error-codes/catalogue';
import type { Logger } from '../logger';
import { headersOf, pathStatusOf } from '../request/refusal-status';
import { refusePath } from './paths';
import { toRefusal } from './to-refusal';

const FAULT = 500;
const FAULT_CODE = 'INTERNAL_ERROR' satisfies ErrorCode;

export interface ErrorDescription {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

/** How a route writes an error into its answer. */
export type FormatError = (description: ErrorDescription) => object;

/**
 * What the caller learns about an error. A refusal is passed on as it is. A fault is
 * logged once and masked.
 */
export function describeError(
  error: FastifyError | Error,
  { id: requestId, routeOptions }: FastifyRequest,
  logger: Logger,
): ErrorDescription {
  const refusal = toRefusal(error);
  if (refusal)
    return { ...refusal.details, code: refusal.code, message: refusal.message, requestId };
  logger.error({ err: error, requestId, route: routeOptions.url }, 'a request failed');
  const message = `Something went wrong on our side. It was logged as request ${requestId}.`;
  return { code: FAULT_CODE, message, requestId };
}

/** Answers with an error and its status. */
export function answerError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  { logger, format }: { logger: Logger; format: FormatError },
): FastifyReply {
  const description = describeError(error, request, logger);
  const status = description.code === FAULT_CODE ? FAULT : pathStatusOf(description.code).status;
  void reply.headers(Object.fromEntries(headersOf(description.code)));
  return reply.code(status).send(format(description));
}

export const answerPlainly = (
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply =>
  answerError(error, request, reply, { logger, format: (description) => ({ error: description }) });

/** Error handling for every route without its own. */
export function answerErrors(server: FastifyInstance, logger: Logger): void {
  server.setErrorHandler<FastifyError>((error, request, reply) =>
    answerPlainly(error, request, reply, logger),
  );
  // Refused before a body is read, because nothing would use it.
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404) return refusePath(request, reply);
  });
}
