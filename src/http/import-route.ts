import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import { demand, demandAllClients, type Actor } from '../auth/actor';
import { importStream } from '../ingest/import-stream';
import type { ImportResult } from '../ingest/import-request';
import type { FileMap } from '../ingest/maps/file-map';
import { mapNamed } from '../ingest/maps/saved-maps';
import { refuseKindWithout } from '../ingest/maps/shipped-maps';
import { paceOf } from '../ingest/pace';
import type { Freshness } from '../rollup/marks/freshness';
import { auditWrites } from '../request/audit-writes';
import { countStatements } from '../request/count-statements';
import type { RequestNotes } from '../request/request-notes';
import { refreshWithin } from '../rollup/count/refresh';
import { answerInLines, NDJSON, type ReportProgress } from './answer-in-lines';
import { readImport, type ImportParameters, type ImportQuery } from './read-import';
import { RequestBody } from './request-body';
import type { ServerParts } from './server-parts';

/**
 * An import may count this many times as long as a mutation: a file holds more, and its
 * sender expects to wait.
 */
const IMPORT_REFRESH_FACTOR = 4;

interface ImportAnswer extends ImportResult {
  readonly freshness: Freshness;
}

interface ImportRoute {
  Params: { kind: string };
  Querystring: ImportQuery;
}

type ImportCall = FastifyRequest<ImportRoute>;

interface Import extends ImportParameters {
  readonly map?: FileMap;
  readonly tenantId: number;
  readonly stream: Readable;
  readonly signal: AbortSignal;
  readonly notes: RequestNotes;
  readonly by: Pick<Actor, 'subject' | 'token'>;
  /** The size that the caller announced; `null` when it did not. */
  readonly bytes: number | null;
}

async function runImport(
  parts: ServerParts,
  request: Import,
  report: ReportProgress,
): Promise<ImportAnswer> {
  const { clock } = parts;
  const { tenantId, signal, bytes, notes } = request;
  const database = countStatements(parts.database.forCaller(signal), notes);
  const since = performance.now();
  const { kind, source, map } = request;
  const detail = { kind, source, ...(map && { map: map.name }) };
  const deed = { action: 'import', detail, at: clock.now(), ...request.by, request: notes.id };
  const result = await importStream(auditWrites(database, deed), clock, {
    ...request,
    onProgress: (progress) =>
      report('IMPORTING', paceOf(progress, performance.now() - since, bytes)),
  });
  const seconds =
    request.refresh && !request.dryRun ? parts.refreshSeconds * IMPORT_REFRESH_FACTOR : 0;
  if (seconds > 0) report('COUNTING', {});
  const freshness = await refreshWithin(database, tenantId, clock, seconds);
  return { ...result, freshness };
}

const lengthOf = ({ headers }: FastifyRequest): number | null =>
  headers['content-length'] === undefined ? null : Number(headers['content-length']);

/** The map that an import names: one that the MSP has saved, or one that is shipped. */
async function mapOf(
  { database }: ServerParts,
  tenantId: number,
  { kind, mapName }: ImportParameters,
): Promise<FileMap | undefined> {
  if (mapName === null) return undefined;
  const map = await database.read({ tenantId, clientIds: null }, (scope) =>
    mapNamed(scope, mapName),
  );
  refuseKindWithout(map, kind);
  return map;
}

async function answer(
  parts: ServerParts,
  request: ImportCall,
  reply: FastifyReply,
  { stream }: RequestBody,
): Promise<ImportAnswer | FastifyReply> {
  const { actor, params, query, headers } = request;
  demand(actor, 'ingest:write');
  demandAllClients(actor, 'An import');
  const parameters = readImport(params.kind, query, headers);
  const map = await mapOf(parts, actor.tenantId, parameters);
  const signal = parts.callers.signalOf(reply.raw);
  const { tenantId } = actor;
  const { notes } = request;
  const by = { subject: actor.subject, token: actor.token };
  const bytes = lengthOf(request);
  const job = { ...parameters, map, tenantId, by, stream, signal, notes, bytes };
  // A caller that sent `expect: 100-continue` may send the body from here on.
  if (headers.expect !== undefined) reply.raw.writeContinue();
  const work = (report: ReportProgress): Promise<ImportAnswer> => runImport(parts, job, report);
  const inLines = headers.accept?.includes(NDJSON) ?? false;
  return inLines ? answerInLines(request, reply, parts.logger, work) : work(() => undefined);
}

/**
 * Lets the import route decide when to answer `expect: 100-continue`. All other routes
 * take the body at once.
 */
function holdContinue(server: FastifyInstance): void {
  server.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/import/')) response.writeContinue();
    server.server.emit('request', request, response);
  });
}

/**
 * `POST /import/{kind}?source=NAME[&refresh=defer][&encoding=NAME][&decimal=comma][&map=NAME]
 * [&dryRun=true]`: a CSV or NDJSON body of any length, or a workbook. With a map the kind may be
 * `all`. Answers with the counts when every row was taken in. Unless the
 * refresh is deferred, stale figures are counted before the answer, as far as time allows;
 * `freshness` says how far. With `accept: application/x-ndjson` the answer also reports progress.
 */
export async function importRoute(server: FastifyInstance, parts: ServerParts): Promise<void> {
  // The route reads the body itself, whatever its type, so that nothing is collected in memory.
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
