import {
  bigint,
  date,
  defaultsTo,
  instant,
  int,
  json,
  listOf,
  nullable,
  numberedWithinMsp,
  oneOf,
  text,
} from './column';
import type { KeptProblem } from './connection';
import { SYNC_STATES } from './sync-run';
import { table } from './table';

/** A file that is written, by its path within the folder of its export. */
export interface KeptFile {
  readonly path: string;
  readonly kind: string;
  readonly source: string | null;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** An export that was asked for, with the rights of whoever asked. */
export const exportRun = table(
  'export_run',
  {
    tenant_id: int,
    id: numberedWithinMsp('export_run'),
    state: oneOf(...SYNC_STATES),
    format: oneOf('JSONL', 'CSV', 'PARQUET'),
    /** Null is all that the scopes allow. */
    kinds: nullable(listOf(text)),
    scopes: listOf(text),
    /** Null is every client. */
    client_ids: nullable(listOf(int)),
    changed_since: nullable(text),
    /** Of the measures: the first day of the first month, and of the first month no more. */
    months_from: nullable(date),
    months_until: nullable(date),
    snapshot: text,
    /** Where its files are: a name that nobody guesses, and no other export has. */
    folder: text,
    rows: defaultsTo(bigint, 0),
    files: json<readonly KeptFile[]>(),
    problem: nullable(json<KeptProblem>()),
    asked_at: instant,
    /** When the program that writes it last said so. */
    seen_at: instant,
    finished_at: nullable(instant),
    /** From then on its files are gone. */
    expires_at: nullable(instant),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    indexes: {
      expiry: { columns: ['expires_at'], where: 'expires_at IS NOT NULL' },
      unfinished: { columns: ['seen_at'], where: 'finished_at IS NULL' },
    },
  },
);
