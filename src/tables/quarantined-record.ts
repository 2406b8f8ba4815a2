import { instant, int, json, listOf, nullable, numberedWithinMsp, text } from './column';
import { table } from './table';

/** A row of a source that no record could be made of, with the reason. */
export const quarantinedRecord = table(
  'quarantined_record',
  {
    tenant_id: int,
    id: numberedWithinMsp('quarantined_record'),
    connection_id: int,
    stream: text,
    external_id: text,
    code: text,
    message: text,
    path: listOf(text),
    payload: json<unknown>(),
    quarantined_at: instant,
    retried_at: nullable(instant),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { connection: { columns: ['tenant_id', 'connection_id'], of: 'connection' } },
    uniques: { row: ['tenant_id', 'connection_id', 'stream', 'external_id'] },
    indexes: { connection: { columns: ['tenant_id', 'connection_id', 'id'] } },
  },
);
