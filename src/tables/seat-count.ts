import { bigint, date, defaultsTo, flag, identity, instant, int, nullable, text } from './column';
import { table } from './table';

/** How many end users and devices a client had from a date on. A null says nothing: the previous count goes on. */
export const seatCount = table(
  'seat_count',
  {
    tenant_id: int,
    source_id: int,
    external_id: text,
    client_id: int,
    effective_on: date,
    seats: nullable(int),
    endpoints: nullable(int),
    deleted: defaultsTo(flag, false),
    received_at: instant,
    received_no: identity(bigint),
  },
  {
    key: ['tenant_id', 'source_id', 'external_id'],
    foreignKeys: { client: { columns: ['tenant_id', 'client_id'], of: 'client' } },
    checks: { not_negative: '(seats >= 0) AND (endpoints >= 0)' },
    indexes: { client: { columns: ['tenant_id', 'client_id', 'effective_on'] } },
  },
);
