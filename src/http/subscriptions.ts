import type { FastifyInstance } from 'fastify';
import { Subscriptions } from '../graphql/subscription/subscriptions';
import { onlyRegistered } from './operations/only-registered';
import type { ServerParts } from './server-parts';
import { OpenStreams, streamRoute } from './stream-route';
import { takeSockets } from './subscription-door';

/** Lets callers subscribe, by WebSocket and by server-sent events, until the server is to be stopped. */
export async function subscriptionRoutes(
  server: FastifyInstance,
  parts: ServerParts,
): Promise<void> {
  const subscriptions = new Subscriptions({
    logger: parts.logger,
    allowed: (asked, actor) => onlyRegistered(parts, actor, asked),
  });
  const streams = new OpenStreams();
  streamRoute(server, parts, subscriptions, streams);
  const sockets = takeSockets(server, parts, subscriptions);
  parts.callers.onDrain(async () => {
    await Promise.all([streams.close(), sockets.close()]);
  });
}
