import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Sockets } from '../graphql/subscription/sockets';
import type { Subscriptions } from '../graphql/subscription/subscriptions';
import { actorOf } from './authenticate';
import { openSubscriptionContext } from './open-subscription-context';
import { passOn } from './pass-on';
import type { ServerParts } from './server-parts';

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0]!;

const isWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

/** Takes WebSockets at /graphql. Whatever else asks for another protocol is answered in this one, as ever. */
export function takeSockets(
  server: FastifyInstance,
  parts: ServerParts,
  subscriptions: Subscriptions,
): Sockets {
  const sockets = new Sockets({
    ...{ subscriptions, logger: parts.logger },
    check: (authorization) => actorOf(parts, authorization),
    enter: async (authorization) =>
      openSubscriptionContext(parts, await actorOf(parts, authorization)),
  });
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isWebSocket(request) && pathOf(request) === '/graphql')
      sockets.upgrade(request, socket, head);
    else passOn(server.server, request, socket, head);
  });
  return sockets;
}
