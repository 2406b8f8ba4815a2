import { instant, int, json, nullable, text } from './column';
import { table } from './table';

/** A record that was made of a row of a source: its kind, and the fields that identify it. */
export interface Emitted {
  readonly kind: string;
  readonly key: Readonly<Record<string, unknown>>;
}

/** A row of a source as it was read, beside the records made of it: another mapping makes them again from here. */
export const sourceRecord = table(
  'source_record',
  {
    tenant_id: int,
    connection_id: int,
    stream: text,
    external_id: text,
    /** What rows of other streams find it by. */
    group_key: nullable(text),
    payload: json<unknown>(),
    payload_hash: text,
    source_updated_at: nullable(instant),
    seen_at: instant,
    deleted_at: nullable(instant),
    emitted: json<readonly Emitted[]>(),
  },
  {
    key: ['tenant_id', 'connection_id', 'stream', 'external_id'],
    foreignKeys: { connection: { columns: ['tenant_id', 'connection_id'], of: 'connection' } },
    indexes: { group: { columns: ['tenant_id', 'connection_id', 'stream', 'group_key'] } },
  },
);
