import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { performance } from 'node:perf_hooks';
import { connectionsOf } from '../connectors/connection/desk';
import { RecentCalls } from '../connectors/hooks/recent-calls';
import { Refusal } from '../errors';
import { takeCall } from '../jobs/take-call';
import { queueOf } from '../jobs/queue';
import { answerPlainly } from './answer-errors';
import type { ServerParts } from './server-parts';

/** Calls tell what has changed, not how: a few hundred names are short. */
const BODY_LIMIT = 256 * 1024;

interface HookRoute {
  Params: { connection: string };
  Querystring: { key?: string };
}

type Call = FastifyRequest<HookRoute>;

/** The same for an address that there is not, and for a call that is not signed as it should be. */
const refused = (): Refusal =>
  new Refusal('HOOK_REFUSED', 'There is no such hook, or the call is not signed by its secret.');

const tooMany = (): Refusal =>
  new Refusal(
    'TOO_MANY_CALLS',
    'This hook takes one call a second. What it missed is read anyway.',
  );

const asRefusal = (error: FastifyError): FastifyError | Refusal =>
  error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
    ? new Refusal('BODY_TOO_LARGE', 'A call has at most 256 kB.')
    : error;

/**
 * `POST /hooks/{connection}`: a system says that something has changed there. Whoever knows the
 * secret of the hook may say so; the system is then asked what it was.
 */
export async function hooksRoute(server: FastifyInstance, parts: ServerParts): Promise<void> {
  const { database, logger } = parts;
  const recent = new RecentCalls(() => performance.now());
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.route<HookRoute>({
    method: 'POST',
    url: '/hooks/:connection',
    bodyLimit: BODY_LIMIT,
    onRequest: async ({ params }: Call) => {
      if (!recent.take(params.connection)) throw tooMany();
    },
    errorHandler: (error, request, reply) =>
      void answerPlainly(asRefusal(error), request, reply, logger),
    handler: async ({ params, query, headers, body, notes }: Call) => {
      const call = { headers, body: toBuffer(body), key: query.key ?? null };
      const desk = { connections: connectionsOf(database), queue: queueOf(database), recent };
      const connected = await takeCall(desk, params.connection, call);
      if (!connected) throw refused();
      notes.tenantId = connected.tenantId;
      return { status: 'ok' };
    },
  });
}

/** A call without a body has none to be signed. */
const toBuffer = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));
