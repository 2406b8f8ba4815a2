import { bigint, identity, int } from './column';
import { table } from './table';

/** A mark: the staff's months must be counted again. Append-only. */
export const staleStaff = table(
  'stale_staff',
  { tenant_id: int, id: identity(bigint) },
  { key: ['tenant_id', 'id'] },
);
