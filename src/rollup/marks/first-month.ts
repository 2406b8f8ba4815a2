/**
 * The month of a tenant's ($1) oldest record, but none before its earliest date. Staff employed
 * since before any record need a first month all the same. Rows without a client are read from
 * their raw records: their serving rows also hold overhead, which begins at this very month. Each client's
 * first row is one probe of the key, however many rows follow it.
 */
export const FIRST_MONTH = `
  SELECT CASE WHEN oldest IS NOT NULL THEN greatest(oldest, (SELECT date_trunc('month',
    earliest_date::timestamp)::date FROM msp WHERE id = $1)) END AS month
  FROM (SELECT date_trunc('month', least(
    (SELECT min(m.month) FROM client c, LATERAL (SELECT month FROM client_month
      WHERE tenant_id = $1 AND client_id = c.id ORDER BY month LIMIT 1) m WHERE c.tenant_id = $1),
    (SELECT min(month) FROM time_entry WHERE tenant_id = $1 AND client_id IS NULL AND NOT deleted),
    (SELECT min(posted_on) FROM revenue WHERE tenant_id = $1 AND client_id IS NULL AND NOT deleted),
    (SELECT min(effective_on) FROM allocation WHERE tenant_id = $1),
    (SELECT min(effective_on) FROM labour_cost WHERE tenant_id = $1),
    (SELECT min(effective_on) FROM tool_cost WHERE tenant_id = $1 AND NOT deleted),
    (SELECT min(effective_on) FROM headcount WHERE tenant_id = $1 AND NOT deleted))::timestamp)::date AS oldest) o`;
