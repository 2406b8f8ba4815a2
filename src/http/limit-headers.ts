import type { FastifyReply, FastifyRequest } from 'fastify';

const SECOND = 1000;

/**
 * Tells what was spent and what is left (`RateLimit` and `RateLimit-Policy` of the IETF's draft),
 * and of a query beyond that, after how many seconds to ask again.
 */
export function tellLimits({ notes }: FastifyRequest, reply: FastifyReply): void {
  const { limits, retryAfter } = notes;
  if (limits) {
    const seconds = Math.ceil(limits.fullInMs / SECOND);
    void reply.header('ratelimit-policy', `"minute";q=${limits.perMinute};w=60`);
    void reply.header('ratelimit', `"minute";r=${Math.floor(limits.left)};t=${seconds}`);
  }
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
}
