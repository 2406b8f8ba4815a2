import { instant, int, text } from './column';
import { table } from './table';

/** A record that its source deleted before it came: an older version of it that is late stays out. */
export const deletedRecord = table(
  'deleted_record',
  { tenant_id: int, source_id: int, kind: text, identity: text, source_updated_at: instant },
  {
    key: ['tenant_id', 'source_id', 'kind', 'identity'],
    foreignKeys: { source: { columns: ['tenant_id', 'source_id'], of: 'source' } },
  },
);
