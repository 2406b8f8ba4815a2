import type { ExportColumns } from '../export-kind';

export const EXPORT_FORMATS = ['JSONL', 'CSV', 'PARQUET'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Records as one object of JSON each, portion by portion. */
export type Portions = AsyncIterable<readonly string[]>;

/** Turns records into the bytes of a file, as they come. */
export interface Format {
  /** What the name of a file ends in. */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether the bytes are packed with gzip; a format may pack by itself. */
  readonly gzip: boolean;
  encode(columns: ExportColumns, portions: Portions): AsyncIterable<string | Uint8Array>;
}
