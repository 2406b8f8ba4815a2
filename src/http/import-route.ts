import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import { demand, demandAllClients } from '../auth/actor';
import { importStream } from '../ingest/import-stream';
import type { IngestResult } from '../ingest/ingest-result';
import { paceOf } from '../ingest/pace';
import type { Freshness } from '../rollup/marks/freshness';
import { countStatements } from '../request/count-statements';
import type { RequestNotes } from '../request/request-notes';
import { refreshWithin } from '../rollup/count/refresh';
import { answerInLines, NDJSON, type Tell } from './answer-in-lines';
import { readImport, type ImportAsked, type ImportQuery } from './read-import';
import { RequestBody } from './request-body';
import type { ServerParts } from './server-parts';

/** A file holds more than a mutation, and its sender expects to wait. */
const OF_AN_IMPORT = 4;

interface Imported extends IngestResult {
  readonly freshness: Freshness;
}

interface ImportRoute {
  Params: { kind: string };
  Querystring: ImportQuery;
}

type ImportCall = FastifyRequest<ImportRoute>;

interface Import extends ImportAsked {
  readonly tenantId: number;
  readonly stream: Readable;
  readonly signal: AbortSignal;
  readonly notes: RequestNotes;
  /** What the caller says will come. */
  readonly bytes: number | null;
}

async function takeIn(parts: ServerParts, given: Import, tell: Tell): Promise<Imported> {
  const { clock } = parts;
  const { tenantId, signal, bytes, notes } = given;
  const database = countStatements(parts.database.forCaller(signal), notes);
  const since = performance.now();
  const result = await importStream(database, clock, {
    ...given,
    onProgress: (progress) => tell('IMPORTING', paceOf(progress, performance.now() - since, bytes)),
  });
  const seconds = given.refresh ? parts.refreshSeconds * OF_AN_IMPORT : 0;
  if (seconds > 0) tell('COUNTING', {});
  const freshness = await refreshWithin(database, tenantId, clock, seconds);
  return { ...result, freshness };
}

const lengthOf = ({ headers }: FastifyRequest): number | null =>
  headers['content-length'] === undefined ? null : Number(headers['content-length']);

async function answer(
  parts: ServerParts,
  request: ImportCall,
  reply: FastifyReply,
  { stream }: RequestBody,
): Promise<Imported | FastifyReply> {
  const { actor, params, query, headers } = request;
  demand(actor, 'ingest:write');
  demandAllClients(actor, 'An import');
  const asked = readImport(params.kind, query, headers);
  const signal = parts.callers.signalOf(reply.raw);
  const { tenantId } = actor;
  const { notes } = request;
  const given = { ...asked, tenantId, stream, signal, notes, bytes: lengthOf(request) };
  // A caller that asked whether to send the body at all learns it now.
  if (headers.expect !== undefined) reply.raw.writeContinue();
  const work = (tell: Tell): Promise<Imported> => takeIn(parts, given, tell);
  const inLines = headers.accept?.includes(NDJSON) ?? false;
  return inLines ? answerInLines(request, reply, parts.logger, work) : work(() => undefined);
}

/** Leaves it to the route whether a body is to be sent; every other route wants it. */
function holdContinue(server: FastifyInstance): void {
  server.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/import/')) response.writeContinue();
    server.server.emit('request', request, response);
  });
}

/**
 * `POST /import/{kind}?source=NAME[&refresh=defer][&encoding=NAME][&decimal=comma]`: a CSV or
 * NDJSON body of any length. Answers with the counts when all of it has landed. Unless deferred,
 * the numbers show it by then, as far as there was time to count: `freshness` tells. With
 * `accept: application/x-ndjson` it also tells on the way how far it is.
 */
export async function importRoute(server: FastifyInstance, parts: ServerParts): Promise<void> {
  // The body is read by the route, whatever its type: nothing is collected in memory.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
  holdContinue(server);
  server.post<ImportRoute>('/import/:kind', async (request, reply) => {
    const body = new RequestBody(request.raw);
    try {
      return await answer(parts, request, reply, body);
    } finally {
      body.giveUp();
    }
  });
}
