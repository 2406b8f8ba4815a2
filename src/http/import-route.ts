import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { demand, demandAllClients, type Actor } from '../auth/actor';
import { Refusal } from '../errors';
import type { FileFormat } from '../ingest/files';
import { importStream } from '../ingest/import-stream';
import type { IngestResult } from '../ingest/ingest-result';
import { RECORD_KINDS, toRecordKind, type RecordKind } from '../ingest/record-kind';
import type { Freshness } from '../rollup/freshness';
import { refreshWithin } from '../rollup/refresh';
import type { ServerParts } from './server-parts';

/** A file holds more than a mutation, and its sender expects to wait. */
const OF_AN_IMPORT = 4;

interface Imported extends IngestResult {
  readonly freshness: Freshness;
}

interface ImportRoute {
  Params: { kind: string };
  Querystring: { source?: string; refresh?: string };
  Body: Readable | undefined;
}

/** Any other content type says nothing (curl's default is a form): then the first byte tells. */
const FORMATS: Readonly<Record<string, FileFormat>> = {
  'text/csv': 'csv',
  'application/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
};

function readKind(text: string): RecordKind {
  const kind = toRecordKind(text);
  if (kind !== null) return kind;
  throw new Refusal(
    'UNKNOWN_KIND',
    `There is no kind of record "${text}". The kinds are: ${RECORD_KINDS.join(', ')}.`,
  );
}

function readSource(text: string | undefined): string {
  if (text?.trim()) return text.trim();
  throw new Refusal(
    'SOURCE_MISSING',
    'Say which system the records come from: /import/tickets?source=NAME.',
  );
}

const ENCODINGS = new Set(['', 'identity', 'gzip', 'x-gzip']);

/** Gzip is recognised by its first bytes, declared or not; other encodings would arrive as noise. */
function refuseOtherEncodings(request: FastifyRequest): void {
  const encoding = request.headers['content-encoding']?.toLowerCase() ?? '';
  if (ENCODINGS.has(encoding)) return;
  throw new Refusal(
    'UNSUPPORTED_ENCODING',
    `Send the body as it is or as gzip, not as ${encoding}.`,
  );
}

function formatOf(request: FastifyRequest): FileFormat | undefined {
  return FORMATS[request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''];
}

async function allowedActor(parts: ServerParts, request: FastifyRequest): Promise<Actor> {
  const actor = await parts.verifyToken(request.headers.authorization);
  demand(actor, 'ingest:write');
  demandAllClients(actor, 'An import');
  return actor;
}

async function takeIn(
  parts: ServerParts,
  request: FastifyRequest<ImportRoute>,
  signal: AbortSignal,
): Promise<Imported> {
  const { clock } = parts;
  const database = parts.database.forCaller(signal);
  const actor = await allowedActor(parts, request);
  const kind = readKind(request.params.kind);
  const source = readSource(request.query.source);
  refuseOtherEncodings(request);
  const given = { tenantId: actor.tenantId, source, kind, format: formatOf(request) };
  const result = await importStream(database, clock, {
    ...given,
    signal,
    stream: request.body ?? Readable.from([]),
  });
  const seconds = request.query.refresh === 'defer' ? 0 : parts.refreshSeconds * OF_AN_IMPORT;
  const freshness = await refreshWithin(database, actor.tenantId, clock, seconds);
  return { ...result, freshness };
}

/**
 * `POST /import/{kind}?source=NAME[&refresh=defer]`: a CSV or NDJSON body of any length. Answers
 * with the counts when all of it has landed. Unless deferred, the numbers show it by then, as far as
 * there was time to count: `freshness` tells.
 */
export async function importRoute(server: FastifyInstance, parts: ServerParts): Promise<void> {
  // The body is the stream itself, whatever its type: nothing is collected in memory.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  server.post<ImportRoute>('/import/:kind', async (request, reply) => {
    try {
      return await takeIn(parts, request, parts.callers.signalOf(reply.raw));
    } catch (error) {
      // What is left of a refused body is not read: the connection is of no more use.
      void reply.header('connection', 'close');
      throw error;
    }
  });
}
