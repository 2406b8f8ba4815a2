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
  /** What to call what is sent when it is refused; left out, it is called by its kind. */
  readonly name?: string;
  /** Given up and destroyed when the import ends, however it ends. */
  readonly stream: Readable;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Nobody waits for the result any more. */
  readonly signal?: AbortSignal;
}

const BATCH_ROWS = 5000;
/** Rows may be long: then fewer of them are held at once. */
const BATCH_CHARACTERS = 8_000_000;

/** Rows in batches; the next one is read while the last one lands, and no further. */
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

/** Names what was refused, and says how far it came: what landed stays, and the same file can simply be sent again. */
function told(error: unknown, { name, kind }: ImportRequest, result: IngestResult): unknown {
  if (!(error instanceof Refusal)) return error;
  const { received, rejected, parked } = result;
  const landed = received - rejected - parked;
  const before = `he ${received} rows before that`;
  const which = landed === received ? `T${before}` : `Of t${before} ${landed}`;
  const kept = received === 0 ? '' : ` ${which} are in; sending the file again is safe.`;
  const message = `${name ?? kind}: ${error.message}${kept}`;
  return new Refusal(error.code, message, { ...error.details, result });
}

/** In the words of whoever stopped it, if they gave any. */
const stopped = ({ reason }: AbortSignal): Refusal =>
  reason instanceof Refusal ? reason : new Refusal('IMPORT_STOPPED', 'The import was stopped.');

/** Ends the reading of a stream nobody wants any more, also while it stands still. */
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
    throw told(error, request, result);
  } finally {
    giveUp();
  }
}
