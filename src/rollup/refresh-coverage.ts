import type { TenantScope } from '../database/tenant-scope';

// Each kind's first record is one probe of an index, however long the history is.
const FIRST_RECORDS = `
  SELECT 'TIME' AS kind, (SELECT month FROM time_entry
    WHERE tenant_id = $1 AND NOT deleted ORDER BY started_at LIMIT 1) AS on_date
  UNION ALL SELECT 'TICKETS', (SELECT (t.opened_at AT TIME ZONE m.time_zone)::date
    FROM ticket t JOIN msp m ON m.id = t.tenant_id
    WHERE t.tenant_id = $1 AND NOT t.deleted ORDER BY t.opened_at LIMIT 1)
  UNION ALL SELECT 'MONEY', least(
    (SELECT min(starts_on) FROM agreement WHERE tenant_id = $1 AND NOT deleted),
    (SELECT min(posted_on) FROM revenue WHERE tenant_id = $1 AND NOT deleted))
  UNION ALL SELECT 'LABOUR_COST', (SELECT min(effective_on) FROM labour_cost WHERE tenant_id = $1)`;

/** Keeps the first month in which the tenant has any record of each kind. Months before it are unknown, not zero. */
export async function refreshCoverage(scope: TenantScope): Promise<void> {
  await scope.query(
    `INSERT INTO coverage (tenant_id, kind, first_month)
    SELECT $1, kind, date_trunc('month', on_date::timestamp)::date FROM (${FIRST_RECORDS}) f
    WHERE on_date IS NOT NULL
    ON CONFLICT (tenant_id, kind) DO UPDATE SET first_month = excluded.first_month
    WHERE coverage.first_month <> excluded.first_month`,
    [scope.tenantId],
  );
  await scope.query(
    `DELETE FROM coverage USING (${FIRST_RECORDS}) f
    WHERE coverage.tenant_id = $1 AND coverage.kind = f.kind AND f.on_date IS NULL`,
    [scope.tenantId],
  );
}
