import type { TenantScope } from '../../database/tenant-scope';
import { firstDay, type LocalDate, type Month } from '../../numbers/units/month';
import { FIRST_MONTH } from './first-month';

/**
 * Marks months whose costs must be spread again, because their clients, hours or people changed.
 */
export async function markCosts(scope: TenantScope, months: Iterable<LocalDate>): Promise<void> {
  const distinct = [...new Set(months)];
  if (distinct.length === 0) return;
  await scope.query(
    `INSERT INTO stale_cost (tenant_id, month) SELECT $1, * FROM unnest($2::date[])`,
    [scope.tenantId, distinct],
  );
}

/** Turns a mark for every month into one mark for each month on record. */
async function spreadMarks(scope: TenantScope, current: Month): Promise<void> {
  const marks = await scope.query(
    `DELETE FROM stale_cost WHERE tenant_id = $1 AND month IS NULL RETURNING id`,
    [scope.tenantId],
  );
  if (marks.length === 0) return;
  await scope.query(
    `INSERT INTO stale_cost (tenant_id, month)
    SELECT $1, m::date FROM (${FIRST_MONTH}) f,
      generate_series(f.month::timestamp, $2::date::timestamp, interval '1 month') m
    UNION SELECT $1, month FROM client_month WHERE tenant_id = $1`,
    [scope.tenantId, firstDay(current)],
  );
}

/**
 * Takes the marks of the next months. It is one statement, so that a mark committed meanwhile stays
 * for the next round.
 */
export async function takeCosts(
  scope: TenantScope,
  current: Month,
  limit: number,
): Promise<LocalDate[]> {
  await spreadMarks(scope, current);
  const rows = await scope.query<{ month: LocalDate }>(
    `WITH taken AS (
      DELETE FROM stale_cost WHERE tenant_id = $1 AND month IN (
        SELECT DISTINCT month FROM stale_cost WHERE tenant_id = $1 ORDER BY month LIMIT $2)
      RETURNING month
    ) SELECT DISTINCT month FROM taken ORDER BY month`,
    [scope.tenantId, limit],
  );
  return rows.map(({ month }) => month);
}
