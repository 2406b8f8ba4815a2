import { defaultsTo, flag, instant, int, json, nullable, oneOf, text } from './column';
import { table } from './table';

/** OK: it can be read. FORBIDDEN: the key may not. ABSENT: the system has no such thing. */
export const STREAM_ACCESS = ['OK', 'FORBIDDEN', 'ABSENT', 'UNKNOWN'] as const;
export type StreamAccess = (typeof STREAM_ACCESS)[number];

/** How far the reading of one stream is. The lease keeps two programs from reading it at once. */
export const connectionStream = table(
  'connection_stream',
  {
    tenant_id: int,
    connection_id: int,
    stream: text,
    access: oneOf(...STREAM_ACCESS),
    /** The pass under way; null between two. */
    cursor: nullable(json<Readonly<Record<string, unknown>>>()),
    /** When the pass under way began, or the last one, by the clock of the database. */
    begun_at: nullable(instant),
    /** The latest change in the source that has been read. */
    watermark: nullable(instant),
    backfilled_at: nullable(instant),
    synced_at: nullable(instant),
    reconciled_at: nullable(instant),
    /** Rows of the first pass: those read so far, and those the source said it has. */
    read_rows: defaultsTo(int, 0),
    expected_rows: nullable(int),
    /** A person has said that what is missing is really gone. */
    trusts_absence: defaultsTo(flag, false),
    lease_owner: nullable(text),
    lease_until: nullable(instant),
  },
  {
    key: ['tenant_id', 'connection_id', 'stream'],
    foreignKeys: { connection: { columns: ['tenant_id', 'connection_id'], of: 'connection' } },
  },
);
