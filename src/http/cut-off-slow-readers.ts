import type { FastifyInstance } from 'fastify';

const MS = 1000;

/**
 * Cuts off a caller who does not read its answer: most of a large answer stays in memory until it
 * is read. Answers in lines are left out, because the server itself may pause them.
 */
export function cutOffSlowReaders(server: FastifyInstance, seconds: number): void {
  server.addHook('onSend', async (_request, { raw }, payload) => {
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (isWhole) raw.setTimeout(seconds * MS, () => raw.destroy());
  });
}
