import { instant, int, text } from './column';
import { table } from './table';

/** A query that an MSP has registered, to be asked by its name or its hash. */
export const registeredOperation = table(
  'registered_operation',
  {
    tenant_id: int,
    name: text,
    /** The SHA-256 of the document, in hexadecimal digits. */
    hash: text,
    document: text,
    registered_at: instant,
  },
  {
    key: ['tenant_id', 'name'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    indexes: { hash: { columns: ['tenant_id', 'hash'] } },
  },
);
