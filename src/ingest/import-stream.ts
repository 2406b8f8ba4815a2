import type { Readable } from 'node:stream';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { keepPlannerInformed } from '../database/keep-planner-informed';
import { Refusal } from '../errors';
import { acceptSent } from './accept-records';
import { CountedBytes, openBytes } from './decode/open-bytes';
import { readRecords } from './decode/read-records';
import { TextSource } from './decode/text-source';
import type { FileFormat } from './files';
import { addResult, addWarnings, emptyResult, type IngestResult } from './ingest-result';
import type { SentRecord } from './read-arrivals';
import type { RecordKind } from './record-kind';
import { recordKind } from './records';

export interface ImportProgress {
  readonly rows: number;
  /** Bytes read of the stream as sent (compressed ones when it is gzip). */
  readonly bytes: number;
}

export interface ImportRequest {
  readonly tenantId: number;
  readonly source: string;
  readonly kind: RecordKind;
  /** Left out, the first byte tells: `{` is NDJSON, anything else CSV. Gzip is always recognised. */
  readonly format?: FileFormat;
  readonly stream: Readable;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

const BATCH_ROWS = 5000;

/** Rows in batches; the next one is read while the last one lands, and no further. */
async function* inBatches(records: AsyncIterable<SentRecord>): AsyncGenerator<SentRecord[]> {
  let batch: SentRecord[] = [];
  for await (const record of records) {
    if (batch.push(record) < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Statistics age with a table's growth: looked after at batch 1, 2, 4, 8 and so on. */
const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0;

/** Says how far it came: what landed stays, and the same file can simply be sent again. */
function withProgress(error: unknown, result: IngestResult): unknown {
  if (!(error instanceof Refusal) || result.received === 0) return error;
  const kept = `The ${result.received} rows before that are in; sending the file again is safe.`;
  return new Refusal(error.code, `${error.message} ${kept}`, { ...error.details, result });
}

function checkSignal(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal('IMPORT_STOPPED', 'The import was stopped.');
}

/**
 * Takes in a file of any length in constant memory, one transaction per batch. Importing again
 * after a crash goes on where it stopped, because what landed is recognised as unchanged.
 */
export async function importStream(
  database: Database,
  clock: Clock,
  request: ImportRequest,
): Promise<IngestResult> {
  const { stream, format, onProgress, signal } = request;
  const result = emptyResult();
  const bytes = new CountedBytes(stream);
  try {
    const source = new TextSource(await openBytes(bytes));
    const kind = recordKind(request.kind);
    const records = readRecords(kind, source, format, (warning) => addWarnings(result, [warning]));
    let landing: Promise<IngestResult> | null = null;
    let batches = 0;
    const settle = async (): Promise<void> => {
      if (landing) {
        addResult(result, await landing);
        if (isPowerOfTwo(++batches)) await keepPlannerInformed(database);
      }
      landing = null;
      onProgress?.({ rows: result.received, bytes: bytes.count });
    };
    try {
      for await (const batch of inBatches(records)) {
        await settle();
        checkSignal(signal);
        landing = acceptSent(database, clock, request, batch);
        // Awaited in settle(); until then a failure must not count as unhandled.
        landing.catch(() => undefined);
      }
    } finally {
      await settle();
    }
    return result;
  } catch (error) {
    throw withProgress(error, result);
  } finally {
    stream.destroy();
  }
}
