import type { Readable } from 'node:stream';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { FileFormat } from './files';
import type { IngestResult } from './ingest-result';
import type { RecordKind } from './record-kind';

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

/**
 * Takes in a file of any length in constant memory, one transaction per batch. Importing again
 * after a crash goes on where it stopped, because what landed is recognised as unchanged.
 */
export function importStream(
  database: Database,
  clock: Clock,
  request: ImportRequest,
): Promise<IngestResult> {
  return Promise.reject(new Error(`${request.kind} cannot be imported yet`));
}
