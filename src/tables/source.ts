import { defaultsTo, flag, instant, int, numberedWithinMsp, text } from './column';
import { table } from './table';

/** A system that records come from (a PSA, an accounting system). External ids are unique within one. */
export const source = table(
  'source',
  {
    tenant_id: int,
    id: numberedWithinMsp('source'),
    name: text,
    /** It keeps the books: where another source tells of the same invoice, this one counts. */
    ledger: defaultsTo(flag, false),
    created_at: defaultsTo(instant, { sql: 'now()' }),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    uniques: { name: ['tenant_id', 'name'] },
  },
);
