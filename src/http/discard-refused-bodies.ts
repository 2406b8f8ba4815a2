import type { FastifyInstance } from 'fastify';

/** How long the rest of a refused body is still read and discarded. */
const LONGEST_SECONDS = 30;
const MS = 1000;
const TOO_SLOW = 408;

/**
 * Saves the answer to a request that is refused before its body has come. Fastify closes the
 * connection at once. That resets it for a caller that is still sending, and the answer is lost. So
 * the rest of the body is read and discarded for a while before the connection is cut.
 */
export function discardRefusedBodies(server: FastifyInstance, bodySeconds: number): void {
  const longestMs = Math.min(LONGEST_SECONDS, bodySeconds) * MS;
  server.addHook('onSend', async ({ raw }, reply) => {
    if (raw.complete || reply.statusCode === TOO_SLOW) return;
    reply.removeHeader('connection');
    const { shouldKeepAlive: keepsAlive } = reply.raw;
    // Otherwise Node closes the connection at once for a caller that sent `connection: close`.
    reply.raw.shouldKeepAlive = true;
    const endConnection = (): void => void (keepsAlive || raw.socket.end());
    reply.raw.once('finish', () => {
      if (raw.complete) return endConnection();
      raw.unpipe();
      raw.resume();
      const cutOff = setTimeout(() => raw.socket.destroy(), longestMs).unref();
      raw.once('end', endConnection).once('close', () => clearTimeout(cutOff));
    });
  });
}
