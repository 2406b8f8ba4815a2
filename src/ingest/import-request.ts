import type { Readable } from 'node:stream';
import type { FileReading } from './files';
import type { IngestResult } from './ingest-result';
import type { FileMap } from './maps/file-map';
import type { RecordKind } from './record-kind';

export interface ImportProgress {
  readonly rows: number;
  /** Bytes read of the stream as sent (compressed ones when it is gzip). */
  readonly bytes: number;
}

export interface ImportRequest extends FileReading {
  readonly tenantId: number;
  readonly source: string;
  /** What the records are. With a map, null stands for all kinds that it makes. */
  readonly kind: RecordKind | null;
  /** How the columns of the file become records. Without one, they are named after the fields. */
  readonly map?: FileMap;
  /** Whether everything is undone at the end: the result says what would have happened. */
  readonly dryRun?: boolean;
  /** What a refusal calls the file; left out, its kind. */
  readonly name?: string;
  /** Destroyed when the import ends, however it ends. */
  readonly stream: Readable;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborts when nobody waits for the result any more. */
  readonly signal?: AbortSignal;
}

type Counts = Pick<
  IngestResult,
  'received' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'parked'
>;

/** A record as a file gave it, for people who try a map. */
export interface ShownRecord {
  /** The row of the file, from 1. */
  readonly row: number;
  readonly kind: RecordKind;
  readonly record: unknown;
}

export interface ImportResult extends IngestResult {
  /** Of a file with a map: what became of the records of each kind. */
  byKind?: Partial<Record<RecordKind, Counts>>;
  /** True when everything was undone. */
  dryRun?: true;
  /** Of a dry run: the first records. */
  sample?: ShownRecord[];
}
