import { bigint, int } from './column';
import { table } from './table';

/** How often something of an MSP was written. It stands apart from the MSP, which every key points at. */
export const lastWrite = table(
  'last_write',
  { tenant_id: int, version: bigint },
  { key: ['tenant_id'], foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } } },
);
