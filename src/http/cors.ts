import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const SECONDS_A_DAY = 86_400;

/**
 * Lets pages of other origins call the API. Any origin may be let in, for a browser adds nothing
 * by itself that would open it: the token is the page's own. Cookies are taken from nobody, but
 * clients that are set to send them work too, except with `*`, which browsers forbid.
 */
export async function allowOrigins(
  server: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  if (origins.length === 0) return;
  const any = origins.includes('*');
  await server.register(cors, {
    origin: any ? '*' : [...origins],
    credentials: !any,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['x-query-cost', 'x-request-id', 'retry-after', 'www-authenticate', 'allow'],
    maxAge: SECONDS_A_DAY,
    strictPreflight: false,
  });
}
