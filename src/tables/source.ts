import { defaultsTo, instant, int, numberedWithinMsp, text } from './column';
import { table } from './table';

/** A system that records come from (a PSA, an accounting system). External ids are unique within one. */
export const source = table(
  'source',
  {
    tenant_id: int,
    id: numberedWithinMsp('source'),
    name: text,
    created_at: defaultsTo(instant, { sql: 'now()' }),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    uniques: { name: ['tenant_id', 'name'] },
  },
);
