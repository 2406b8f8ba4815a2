import { bigint, date, identity, int, nullable } from './column';
import { table } from './table';

/** A mark: the bands of this month (null: of every month) must be drawn again. Append-only. */
export const staleBand = table(
  'stale_band',
  { tenant_id: int, id: identity(bigint), month: nullable(date) },
  { key: ['tenant_id', 'id'] },
);
