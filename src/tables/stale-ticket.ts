import { bigint, identity, int, text } from './column';
import { table } from './table';

/** A mark: this ticket has changed and must be counted again. Append-only. */
export const staleTicket = table(
  'stale_ticket',
  { tenant_id: int, id: identity(bigint), source_id: int, external_id: text },
  {
    key: ['tenant_id', 'id'],
    indexes: { ticket: { columns: ['tenant_id', 'source_id', 'external_id'] } },
  },
);
