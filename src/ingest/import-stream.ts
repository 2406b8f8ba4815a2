import type { Readable } from 'node:stream';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { Refusal } from '../errors';
import { acceptSent } from './accept-records';
import { decodeText } from './decode/decode-text';
import { withNewlines } from './decode/line-ends';
import { CountedBytes, openBytes } from './decode/open-bytes';
import { readRecords } from './decode/read-records';
import { TextSource } from './decode/text-source';
import type { FileReading } from './files';
import { addResult, addWarnings, emptyResult, type IngestResult } from './ingest-result';
import type { SentRecord } from './read-arrivals';
import type { RecordKind } from './record-kind';
import { recordKind } from './records';
import { RepeatedIds } from './repeated-ids';

export interface ImportProgress {
  readonly rows: number;
  /** Bytes read of the stream as sent (compressed ones when it is gzip). */
  readonly bytes: number;
}

export interface ImportRequest extends FileReading {
  readonly tenantId: number;
  readonly source: string;
  readonly kind: RecordKind;
  /** What a refusal calls the file; left out, its kind. */
  readonly name?: string;
  /** Destroyed when the import ends, however it ends. */
  readonly stream: Readable;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborts when nobody waits for the result any more. */
  readonly signal?: AbortSignal;
}

const BATCH_ROWS = 5000;
/** A batch of long rows holds fewer of them. */
const BATCH_CHARACTERS = 8_000_000;

/** Cuts rows into batches. While one batch lands, only the next one is read. */
async function* inBatches(
  records: AsyncIterable<SentRecord>,
  source: TextSource,
): AsyncGenerator<SentRecord[]> {
  let batch: SentRecord[] = [];
  let start = source.passed;
  for await (const record of records) {
    const rows = batch.push(record);
    if (rows < BATCH_ROWS && source.passed - start < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    start = source.passed;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Adds to a refusal the name of the file and how far it came. What landed stays, and the same file
 * can be sent again.
 */
function withWhatLanded(
  error: unknown,
  { name, kind }: ImportRequest,
  result: IngestResult,
): unknown {
  if (!(error instanceof Refusal)) return error;
  const { received, rejected, parked } = result;
  const landed = received - rejected - parked;
  const before = `he ${received} rows before that`;
  const which = landed === received ? `T${before}` : `Of t${before} ${landed}`;
  const kept = received === 0 ? '' : ` ${which} are in; sending the file again is safe.`;
  const message = `${name ?? kind}: ${error.message}${kept}`;
  return new Refusal(error.code, message, { ...error.details, result });
}

/** The refusal of whoever stopped the import, if there is one. */
const stopped = ({ reason }: AbortSignal): Refusal =>
  reason instanceof Refusal ? reason : new Refusal('IMPORT_STOPPED', 'The import was stopped.');

/**
 * Destroys the stream when the signal aborts, even while no data comes. Returns what to call
 * when the import ends.
 */
function untilStopped(stream: Readable, signal: AbortSignal | undefined): () => void {
  const stop = (): void => void stream.destroy(signal && stopped(signal));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return () => {
    signal?.removeEventListener('abort', stop);
    stream.destroy();
  };
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
  const { stream, encoding, onProgress, signal } = request;
  const result = emptyResult();
  const bytes = new CountedBytes(stream);
  const giveUp = untilStopped(stream, signal);
  try {
    const text = decodeText(await openBytes(bytes), encoding);
    const source = new TextSource(withNewlines(text));
    const kind = recordKind(request.kind);
    const records = readRecords(kind, source, request, (warning) => addWarnings(result, [warning]));
    const repeated = new RepeatedIds();
    let landing: Promise<IngestResult> | null = null;
    const settle = async (): Promise<void> => {
      if (!landing) return;
      addResult(result, await landing);
      landing = null;
      onProgress?.({ rows: result.received, bytes: bytes.count });
    };
    try {
      for await (const batch of inBatches(records, source)) {
        await settle();
        if (signal?.aborted) throw stopped(signal);
        landing = acceptSent(database, clock, request, batch, repeated);
        // Awaited in settle(); until then a failure must not count as unhandled.
        landing.catch(() => undefined);
      }
    } finally {
      await settle();
    }
    return result;
  } catch (error) {
    throw withWhatLanded(error, request, result);
  } finally {
    giveUp();
  }
}
