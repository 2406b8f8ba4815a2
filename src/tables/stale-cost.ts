import { bigint, date, identity, int, nullable } from './column';
import { table } from './table';

/** A mark: the costs of this month (null: of every month) must be spread again. Append-only. */
export const staleCost = table(
  'stale_cost',
  { tenant_id: int, id: identity(bigint), month: nullable(date) },
  { key: ['tenant_id', 'id'] },
);
