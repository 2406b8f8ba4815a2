import { bigint, date, defaultsTo, flag, identity, instant, int, nullable } from './column';
import { table } from './table';

/**
 * A mark: this month of a client (null: every month; client 0: no client) must be counted again. With
 * `judge_all` all of its time is judged again first, with `judge_new` what has no rule yet. `judged_with` is the
 * version of the MSP's judging by which time was judged as it landed. Append-only.
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
    judge_new: defaultsTo(flag, true),
    judged_with: nullable(bigint),
  },
  {
    key: ['tenant_id', 'id'],
    indexes: { client: { columns: ['tenant_id', 'client_id', 'month'] } },
  },
);
