import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../errors';
import { openGraphql } from '../graphql/server';
import { openContext } from '../request/open-context';
import { answerOnce } from './idempotent/answer-once';
import { answerUnchanged } from './unchanged/answer-unchanged';
import { answerError, type FormatError } from './answer-errors';
import { tellLimits } from './limit-headers';
import { onlyRegistered } from './operations/only-registered';
import { operationRoute } from './operations/operation-route';
import { answerTypeOf, readGraphql } from './read-graphql';
import type { ServerParts } from './server-parts';

/** Room for 5000 records with long texts. */
const BODY_LIMIT = 32 * 1024 * 1024;

const format: FormatError = ({ message, ...extensions }) => ({ errors: [{ message, extensions }] });

async function refuseEncodings({ headers }: FastifyRequest): Promise<void> {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return;
  throw new Refusal('UNSUPPORTED_ENCODING', `Send the body as it is, not as ${encoding}.`);
}

/** Serves `/graphql` by POST, queries by GET, and registered ones at `/q`. */
export async function graphqlRoute(server: FastifyInstance, parts: ServerParts): Promise<void> {
  const graphql = await openGraphql(parts);
  server.addHook('onClose', () => graphql.close());
  operationRoute(server, parts, graphql);
  server.removeContentTypeParser('text/plain');
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    bodyLimit: BODY_LIMIT,
    onRequest: refuseEncodings,
    errorHandler: (error, request, reply) => {
      const { cost } = request.notes;
      if (cost !== undefined) void reply.header('x-query-cost', String(cost));
      tellLimits(request, reply);
      void answerError(error, request, reply, { logger: parts.logger, format });
    },
    handler: async (request, reply) => {
      const type = answerTypeOf(request);
      const { actor, notes } = request;
      const signal = parts.callers.signalOf(reply.raw);
      const asked = await onlyRegistered(parts, actor, readGraphql(request));
      const context = openContext(parts, { actor, notes, signal });
      const ask = () => graphql.answer(asked, context, signal);
      const tagged = asked.method === 'GET' && asked.extensions?.['limits'] === undefined;
      const { status, headers, body } = await (tagged
        ? answerUnchanged(parts, request, reply, { what: [type, asked], signal, answer: ask })
        : answerOnce(request, asked, parts, ask));
      tellLimits(request, reply);
      return reply.code(status).headers(headers).type(type).send(body);
    },
  });
}
