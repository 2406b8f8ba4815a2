import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors';
import { openGraphql, type Answered } from '../graphql/server';
import { RequestContext } from '../request/context';
import { countStatements } from '../request/count-statements';
import { answerError, type WordError } from './answer-errors';
import { answerTypeOf, readGraphql } from './read-graphql';
import type { ServerParts } from './server-parts';

/** Room for 5000 records with long texts. */
const BODY_LIMIT = 32 * 1024 * 1024;

/** So many values take milliseconds to write out. */
const LARGE = 1000;

const word: WordError = ({ message, ...extensions }) => ({ errors: [{ message, extensions }] });

async function refuseEncodings({ headers }: FastifyRequest): Promise<void> {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return;
  throw new Refusal('UNSUPPORTED_ENCODING', `Send the body as it is, not as ${encoding}.`);
}

function contextOf(
  { database, clock, callers, refreshSeconds }: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): RequestContext {
  const { actor, notes } = request;
  const own = database.forCaller(callers.signalOf(reply.raw));
  const context = new RequestContext(
    actor,
    clock,
    countStatements(own, notes),
    null,
    refreshSeconds,
  );
  context.notes = notes;
  return context;
}

/** Each error names the request, so that the one copied into a letter to us is found in the log. */
function withRequestId(result: Answered['result'], requestId: string): object {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return { ...result, errors };
}

/** Serves `/graphql` by POST, and queries by GET. */
export async function graphqlRoute(server: FastifyInstance, parts: ServerParts): Promise<void> {
  const graphql = await openGraphql(parts);
  server.addHook('onClose', () => graphql.close());
  server.removeContentTypeParser('text/plain');
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    bodyLimit: BODY_LIMIT,
    onRequest: refuseEncodings,
    errorHandler: (error, request, reply) => {
      void answerError(error, request, reply, { logger: parts.logger, word });
    },
    handler: async (request, reply) => {
      const type = answerTypeOf(request);
      const { status, headers, result } = await graphql.answer(
        readGraphql(request),
        contextOf(parts, request, reply),
      );
      // To write a large answer out is long work by itself: others get their turns before it.
      if ((request.notes.cost ?? 0) > LARGE) await setImmediate();
      const told = JSON.stringify(withRequestId(result, request.id));
      return reply.code(status).headers(headers).type(type).send(told);
    },
  });
}
