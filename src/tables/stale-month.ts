import { bigint, date, defaultsTo, flag, identity, instant, int, nullable } from './column';
import { table } from './table';

/**
 * A mark: this month of a client (null: every month; client 0: no client) must be counted again. Without
 * `judge_all`, only time that has changed since it was judged is judged again. Append-only.
 */
export const staleMonth = table(
  'stale_month',
  {
    tenant_id: int,
    id: identity(bigint),
    client_id: int,
    month: nullable(date),
    marked_at: defaultsTo(instant, { sql: 'now()' }),
    judge_all: defaultsTo(flag, true),
  },
  {
    key: ['tenant_id', 'id'],
    indexes: { client: { columns: ['tenant_id', 'client_id', 'month'] } },
  },
);
