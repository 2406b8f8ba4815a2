import type { FastifyError, FastifyInstance } from 'fastify';
import { Refusal } from '../errors';
import type { Logger } from '../logger';
import { headersOf, pathStatusOf } from '../request/refusal-status';

const NOT_FOUND = 404;
const FAULT = 500;

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Errors that fastify itself raises about a request carry a 4xx status: a body too large, broken JSON. */
function answerTo(error: FastifyError | Refusal | Error): Answer {
  if (error instanceof Refusal) {
    return { status: pathStatusOf(error.code).status, code: error.code, message: error.message };
  }
  const status = 'statusCode' in error ? (error.statusCode ?? FAULT) : FAULT;
  if (status < FAULT) return { status, code: 'BAD_REQUEST', message: error.message };
  return {
    status: FAULT,
    code: 'INTERNAL_ERROR',
    message: 'Something went wrong here; it was logged.',
  };
}

/** Refusals are told as they are; faults are logged once and masked. */
export function answerErrors(server: FastifyInstance, logger: Logger): void {
  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const { status, code, message } = answerTo(error);
    if (status === FAULT) logger.error({ err: error, url: request.url }, 'request failed');
    void reply.headers(Object.fromEntries(headersOf(code)));
    return reply.code(status).send({ error: { code, message } });
  });
  server.setNotFoundHandler(async (request, reply) =>
    reply.code(NOT_FOUND).send({
      error: {
        code: 'NOT_FOUND',
        message: `There is no ${request.method} ${request.url}. Try /graphql, /import/{kind}, /health or /metrics.`,
      },
    }),
  );
}
