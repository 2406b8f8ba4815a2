import type { RecordKind } from '../../src/ingest/record-kind';

/** One version of one record, as a source sends it. */
export interface Sending {
  readonly kind: RecordKind;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Versions of a record are told apart by when the source changed it. */
export const OLDER = '2026-03-10T00:00:00Z';
export const NEWER = '2026-03-12T00:00:00Z';

/** The n-th record of a kind, wherever the number comes from. */
export const nth = (letter: string, n: number | null, count: number): string | null =>
  n === null || count === 0 ? null : `${letter}${n % count}`;
