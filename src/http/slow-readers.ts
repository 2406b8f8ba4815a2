import type { FastifyInstance } from 'fastify';

const MS = 1000;

/**
 * Lets go of a caller who does not take its answer: of a large one most lies in our memory until it
 * does. Answers that come bit by bit may pause for reasons of ours.
 */
export function leaveSlowReaders(server: FastifyInstance, seconds: number): void {
  server.addHook('onSend', async (_request, { raw }, payload) => {
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (isWhole) raw.setTimeout(seconds * MS, () => raw.destroy());
  });
}
