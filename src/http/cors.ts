import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const SECONDS_A_DAY = 86_400;

/**
 * Lets pages of other origins call the API. Any origin may be allowed: a page has to send its own
 * token, and the browser adds nothing that would grant access. The API reads no cookies. Clients
 * that are set to send cookies still work, except with `*`, where browsers forbid it.
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
