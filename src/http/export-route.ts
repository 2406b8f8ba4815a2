import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import parseRange from 'range-parser';
import { codeOf, Refusal } from '../errors';
import { maySee, readExport, type ExportRun } from '../exports/export-runs';
import { formatOf } from '../exports/formats/formats';
import type { ExportFormat } from '../exports/formats/format';
import { MANIFEST } from '../exports/write-export';
import { readNumericId } from '../scalars/global-id';
import type { ServerParts } from './server-parts';

interface ExportCall {
  Params: { id: string; '*': string };
}

const unknownFile = (): Refusal =>
  new Refusal(
    'UNKNOWN_EXPORT_FILE',
    'There is no such file, it has expired, or this token may read less than the export holds.',
  );

async function findRun(
  { database }: ServerParts,
  { actor, params }: FastifyRequest<ExportCall>,
): Promise<ExportRun> {
  const { tenantId, clientIds } = actor;
  const id = readNumericId(params.id, 'export-run', tenantId);
  const run =
    id === null
      ? null
      : await database.read({ tenantId, clientIds }, (scope) => readExport(scope, id));
  if (!run || run.files.length === 0 || !maySee(actor, run)) throw unknownFile();
  return run;
}

interface FoundFile {
  readonly path: string;
  readonly type: string;
  /** The same for the same bytes. */
  readonly tag: string;
}

/** Only what the export lists is ever opened: no path of a caller reaches the disk. */
function findFile({ files, format, folder }: ExportRun, asked: string): FoundFile {
  if (asked === MANIFEST)
    return { path: join(folder, MANIFEST), type: 'application/json', tag: `"${folder}"` };
  const file = files.find(({ path }) => path === asked);
  if (!file) throw unknownFile();
  const type = formatOf(format as ExportFormat).mediaType;
  return { path: join(folder, file.path), type, tag: `"${file.sha256}"` };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Refuses a part that the file does not have, and says in the head how long it is (RFC 9110). */
function beyondFile(reply: FastifyReply, size: number): Refusal {
  void reply.header('content-range', `bytes */${size}`);
  return new Refusal('RANGE_NOT_SATISFIABLE', `The file has ${size} bytes.`, { size });
}

/**
 * The part that is asked for; null is the whole, undefined what there is not. Several parts at once are
 * answered with the whole.
 */
function rangeOf({ headers }: FastifyRequest, size: number, tag: string): Span | null | undefined {
  const { range, 'if-range': condition } = headers;
  if (range === undefined || (condition !== undefined && condition !== tag)) return null;
  const parts = parseRange(size, range);
  if (parts === -1) return undefined;
  return parts !== -2 && parts.type === 'bytes' && parts.length === 1 ? parts[0]! : null;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new Refusal(
      'EXPORT_FILE_ELSEWHERE',
      'The export is done, but this server does not have its files. Let all servers share EXPORT_DIR.',
    );
  }
}

const WHOLE = 200;
const PART = 206;

async function sendFile(
  parts: ServerParts,
  request: FastifyRequest<ExportCall>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { path: name, type, tag } = findFile(await findRun(parts, request), request.params['*']);
  const path = join(parts.exportDir(), name);
  const size = await sizeOf(path);
  void reply.headers({ 'accept-ranges': 'bytes', 'cache-control': 'private, no-cache', etag: tag });
  const range = rangeOf(request, size, tag);
  if (range === undefined) throw beyondFile(reply, size);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) void reply.header('content-range', `bytes ${start}-${end}/${size}`);
  void reply
    .code(range ? PART : WHOLE)
    .type(type)
    .header('content-length', end - start + 1);
  // Of a HEAD only the headers are sent, and nothing of the file is read.
  const isHead = request.method === 'HEAD';
  return reply.send(isHead ? Readable.from([]) : createReadStream(path, { start, end }));
}

/** Serves `GET /exports/{export}/{path}`: the files of an export, whole or from where a download broke off. */
export function exportRoute(server: FastifyInstance, parts: ServerParts): void {
  server.get<ExportCall>('/exports/:id/*', {
    compress: false,
    handler: (request, reply) => sendFile(parts, request, reply),
  });
}
