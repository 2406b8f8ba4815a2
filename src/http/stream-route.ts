import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { codeOf } from '../errors';
import type { Stream, Subscriptions } from '../graphql/subscription/subscriptions';
import { authenticate, actorOf } from './authenticate';
import { openSubscriptionContext } from './open-subscription-context';
import { readGraphql } from './read-graphql';
import type { ServerParts } from './server-parts';

const BODY_LIMIT = 256 * 1024;
const OK = 200;
const BAD_REQUEST = 400;
/** Shorter than the time after which proxies close what is silent. */
const ALIVE_MS = 12_000;
/** A revoked token is refused within five seconds; the register of tokens is up to three old. */
const CHECK_MS = 1500;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  // Proxies pass each event on as it comes.
  'x-accel-buffering': 'no',
};

/** Streams that are open on this server. */
export class OpenStreams {
  private readonly streams = new Set<Stream>();

  add(stream: Stream): void {
    this.streams.add(stream);
  }

  remove(stream: Stream): void {
    this.streams.delete(stream);
  }

  /** Ends all of them, as something that is complete. */
  async close(): Promise<void> {
    for (const stream of this.streams) await stream.return();
  }
}

const eventOf = (event: string, data: string): string => `event: ${event}\ndata: ${data}\n\n`;

/** Ends the stream when its token is no longer good, and when nobody listens any more. */
function watch(
  parts: ServerParts,
  request: FastifyRequest,
  answer: ServerResponse,
  stream: Stream,
) {
  const end = (): void => void stream.return();
  const alive = setInterval(() => answer.write(':\n\n'), ALIVE_MS).unref();
  const check = setInterval(() => {
    actorOf(parts, request.headers.authorization).catch((error: unknown) => {
      if (codeOf(error) === 'UNAUTHENTICATED') end();
    });
  }, CHECK_MS).unref();
  answer.once('close', end);
  return () => {
    clearInterval(alive);
    clearInterval(check);
  };
}

/** Writes no faster than the caller reads. */
const write = (answer: ServerResponse, text: string): Promise<void> =>
  new Promise((resolve) => {
    if (answer.destroyed || answer.write(text)) return resolve();
    answer.once('drain', resolve);
    answer.once('close', resolve);
  });

async function send(answer: ServerResponse, stream: Stream): Promise<void> {
  for await (const result of stream) await write(answer, eventOf('next', JSON.stringify(result)));
  answer.end(eventOf('complete', ''));
}

/**
 * Serves `/graphql/stream`: subscriptions as server-sent events, one a request (the protocol of graphql-sse,
 * distinct connections).
 */
export function streamRoute(
  server: FastifyInstance,
  parts: ServerParts,
  subscriptions: Subscriptions,
  open: OpenStreams,
): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { actor, notes } = request;
    const context = openSubscriptionContext(parts, actor, notes.id);
    const args = await subscriptions.read(readGraphql(request), context);
    const opened = Array.isArray(args)
      ? { errors: subscriptions.told(args) }
      : await subscriptions.start(args);
    if (!(Symbol.asyncIterator in opened)) return reply.code(BAD_REQUEST).send(opened);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(OK, { ...(reply.getHeaders() as Record<string, string>), ...HEADERS });
    raw.flushHeaders();
    open.add(opened);
    const done = watch(parts, request, raw, opened);
    return send(raw, opened).finally(() => {
      done();
      open.remove(opened);
    });
  };
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    exposeHeadRoute: false,
    bodyLimit: BODY_LIMIT,
    onRequest: authenticate(parts),
    handler: answer,
  });
}
