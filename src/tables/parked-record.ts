import { bigint, identity, instant, int, json, text } from './column';
import { table } from './table';

/** A record that refers to one not known yet. It counts nowhere and lands when that one arrives. */
export const parkedRecord = table(
  'parked_record',
  {
    tenant_id: int,
    id: identity(bigint),
    source_id: int,
    kind: text,
    identity: text,
    record: json<Readonly<Record<string, unknown>>>(),
    missing_kind: text,
    missing_external_id: text,
    parked_at: instant,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { source: { columns: ['tenant_id', 'source_id'], of: 'source' } },
    uniques: { identity: ['tenant_id', 'source_id', 'kind', 'identity'] },
    indexes: {
      missing: { columns: ['tenant_id', 'source_id', 'missing_kind', 'missing_external_id'] },
    },
  },
);
