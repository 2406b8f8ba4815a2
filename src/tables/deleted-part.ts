import { json, int, oneOf } from './column';
import { table } from './table';

/** A part of a record that is gone, such as an amount of an agreement: what an export says of it. */
export const deletedPart = table(
  'deleted_part',
  {
    tenant_id: int,
    /** The table it was in. */
    part: oneOf('agreement_amount', 'allocation', 'labour_cost'),
    /** The columns of its key there. */
    key: json<Readonly<Record<string, unknown>>>(),
  },
  {
    key: ['tenant_id', 'part', 'key'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
