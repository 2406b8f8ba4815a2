import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors';

const PATHS: readonly (readonly [RegExp, string])[] = [
  [/^\/graphql$/, 'GET, POST, OPTIONS'],
  [/^\/q\/[^/]+$/, 'GET, OPTIONS'],
  [/^\/exports\/[^/]+\/.+$/, 'GET, HEAD, OPTIONS'],
  [/^\/import\/[^/]+$/, 'POST, OPTIONS'],
  [/^\/hooks\/[^/]+$/, 'POST, OPTIONS'],
  [/^\/(health|health\/live|health\/ready|metrics)$/, 'GET, HEAD, OPTIONS'],
];
const LONGEST_SHOWN = 200;
const NO_CONTENT = 204;

/**
 * Refuses a request that no route takes. Says which methods the path has, or which paths there are.
 */
export function refusePath(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0] ?? '';
  const methods = PATHS.find(([pattern]) => pattern.test(path))?.[1];
  if (!methods) {
    throw new Refusal(
      'NOT_FOUND',
      `There is no ${request.method} ${path.slice(0, LONGEST_SHOWN)}. Try /graphql, /import/{kind}, /health or /metrics.`,
    );
  }
  void reply.header('allow', methods);
  if (request.method === 'OPTIONS') return reply.code(NO_CONTENT).send();
  throw new Refusal(
    'METHOD_NOT_ALLOWED',
    `${path} does not take ${request.method}. It takes ${methods}.`,
  );
}
