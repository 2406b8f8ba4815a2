import type { FastifyInstance } from 'fastify';

/** How long what is left of a refused body is still read, and thrown away. */
const LONGEST_SECONDS = 30;
const MS = 1000;
const TOO_SLOW = 408;

/**
 * A request that is refused before its body has come: closing the connection at once, as fastify
 * does, would reset it under a caller that is still sending, and the answer would be lost on the
 * way. So the caller is heard out for a while, unread, and cut off only then.
 */
export function hearOut(server: FastifyInstance, bodySeconds: number): void {
  const patience = Math.min(LONGEST_SECONDS, bodySeconds) * MS;
  server.addHook('onSend', async ({ raw }, reply) => {
    if (raw.complete || reply.statusCode === TOO_SLOW) return;
    reply.removeHeader('connection');
    const { shouldKeepAlive: stays } = reply.raw;
    // Node itself closes at once on a caller that said it would send nothing after this.
    reply.raw.shouldKeepAlive = true;
    const part = (): void => void (stays || raw.socket.end());
    reply.raw.once('finish', () => {
      if (raw.complete) return part();
      raw.unpipe();
      raw.resume();
      const cut = setTimeout(() => raw.socket.destroy(), patience).unref();
      raw.once('end', part).once('close', () => clearTimeout(cut));
    });
  });
}
