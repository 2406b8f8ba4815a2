import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/context';
import type { LocalDate } from '../../numbers/units/month';
import { int } from '../../tables/column';
import { seatCount } from '../../tables/seat-count';
import { columnsOf, expressions, statement } from '../../tables/select';
import { todaySql } from '../../database/today';

export type Counted = 'seats' | 'endpoints';

/**
 * The newest count in force on a day; before the first count, the first is carried back. A null
 * count says nothing, so the one before it continues. Of two counts for one day, the last received
 * wins.
 */
const countSql = (column: Counted) => statement`
  SELECT DISTINCT ON (n.client_id) ${columnsOf(seatCount, 'n', 'client_id')}, ${expressions({ counted: [int, `n.${column}`] })}
  FROM seat_count n, (SELECT coalesce($3::date, ${todaySql('$1', '$4')}) AS day) d
  WHERE n.tenant_id = $1 AND n.client_id = ANY($2::int[]) AND NOT n.deleted AND n.${column} IS NOT NULL
  ORDER BY n.client_id, n.effective_on > d.day,
    CASE WHEN n.effective_on > d.day THEN n.effective_on END,
    n.effective_on DESC, n.received_no DESC`;

/**
 * Reads the seats or endpoints of many clients on one day, in one statement. Null when never
 * counted.
 */
export const countsOn = (
  context: RequestContext,
  column: Counted,
  on: LocalDate | null,
): DataLoader<number, number | null> =>
  context.onceFor(`count of ${column}`, on, ({ scope, clock }) => {
    return new DataLoader<number, number | null>(async (keys) => {
      const rows = await scope.query(countSql(column), [scope.tenantId, keys, on, clock.now()]);
      const counts = new Map(rows.map((row) => [row.client_id, row.counted]));
      return keys.map((key) => counts.get(key) ?? null);
    });
  });
