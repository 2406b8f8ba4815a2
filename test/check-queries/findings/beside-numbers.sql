-- Findings that judge records beside the numbers they make, from the raw tables and the prelude alone.
-- $1, $2: the first and the last month.
WITH client_of_month AS (
  SELECT f.*, c.status, c.offboarded_on, k.has_seat_count,
         coalesce((SELECT sum(a_month) FROM line_day l
           WHERE l.client_id = f.client_id AND l.month = f.month AND l.kind = 'RECURRING_SERVICE'), 0) AS agreed
  FROM asked
  JOIN fact f ON f.month BETWEEN $1::date AND $2::date
  LEFT JOIN checked_client k ON k.client_id = f.client_id
  LEFT JOIN client c ON c.tenant_id = tenant AND c.id = f.client_id),
agreed_entry AS (
  SELECT e.day, e.worked_ms, a.id AS agreement, a.starts_on
  FROM asked
  JOIN entry_fact e ON e.month BETWEEN $1::date AND $2::date
  JOIN time_entry o ON o.tenant_id = tenant AND o.source_id = e.source_id AND o.external_id = e.external_id
  LEFT JOIN ticket t ON t.tenant_id = tenant AND t.source_id = e.source_id AND t.external_id = e.ticket
  JOIN agreement a ON a.tenant_id = tenant AND a.id = coalesce(
    (SELECT id FROM agreement WHERE tenant_id = tenant AND id = o.agreement_id AND NOT deleted),
    (SELECT id FROM agreement WHERE tenant_id = tenant AND id = t.agreement_id AND NOT deleted))),
turn_month AS (
  SELECT u.source_id, u.external_id, count(*) FILTER (WHERE kind = 'REOPENED') AS reopens,
         min(date_trunc('month', occurred_at AT TIME ZONE zone)::date) AS first,
         max(date_trunc('month', occurred_at AT TIME ZONE zone)::date) AS last,
         bool_or(date_trunc('month', occurred_at AT TIME ZONE zone) BETWEEN $1::date AND $2::date) AS within
  FROM turned u, asked GROUP BY 1, 2),
ticket_of_period AS (
  SELECT c.source_id, c.external_id,
         opened.month BETWEEN $1::date AND $2::date OR coalesce(u.within, false) AS within,
         t.reopened_count > coalesce(u.reopens, 0)
           AND least(opened.month, u.first) <= $2::date AND greatest(opened.month, u.last) >= $1::date
           AND NOT EXISTS (SELECT FROM ticket_event e WHERE e.tenant_id = tenant AND e.source_id = c.source_id
             AND e.ticket_external_id = c.external_id AND e.kind = 'REOPENED' AND NOT e.derived AND NOT e.deleted)
           AS untold
  FROM asked
  JOIN checked_ticket c ON true
  JOIN ticket t ON t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.external_id
  CROSS JOIN LATERAL (SELECT date_trunc('month', c.opened_at AT TIME ZONE zone)::date AS month) opened
  LEFT JOIN turn_month u ON u.source_id = c.source_id AND u.external_id = c.external_id),
named_tool AS (
  SELECT t.source_id, t.external_id, t.effective_on, EXISTS (
    SELECT FROM tool_cost_client n JOIN active_day a ON a.client_id = n.client_id
    WHERE n.tenant_id = tenant AND n.source_id = t.source_id AND n.external_id = t.external_id
      AND n.effective_on = t.effective_on AND a.month BETWEEN $1::date AND $2::date) AS borne
  FROM asked JOIN tool_cost t ON t.tenant_id = tenant
  WHERE t.basis = 'NAMED_CLIENTS' AND NOT t.deleted AND t.effective_on < $2::date + interval '1 month'
    AND (t.ends_before IS NULL OR t.ends_before > $1::date)),
staffed_month AS (
  -- Whoever is employed is a whole person, whatever the shares of the areas come to.
  SELECT m.month, h.employee_months,
         (SELECT count(*)::numeric / min(days) FROM employed_day e WHERE e.month = m.month) AS people
  FROM asked
  JOIN asked_month m ON m.month BETWEEN $1::date AND $2::date
  JOIN employees_of_month h ON h.month = m.month
  WHERE EXISTS (SELECT FROM headcount c WHERE c.tenant_id = tenant AND NOT c.deleted AND c.effective_on <= m.month))
SELECT 'AGREEMENTS_WORKED_EARLY' AS code, count(DISTINCT agreement) FILTER (WHERE starts_on > day AND worked_ms > 0) AS count,
  coalesce(sum(worked_ms) FILTER (WHERE starts_on > day), 0) AS part, sum(worked_ms) AS whole FROM agreed_entry
UNION ALL SELECT 'UNTOLD_REOPENS', count(*) FILTER (WHERE untold), count(*) FILTER (WHERE untold),
  count(*) FILTER (WHERE within OR untold) FROM ticket_of_period
UNION ALL SELECT 'TICKETS_WITHOUT_SEATS',
  count(DISTINCT client_id) FILTER (WHERE has_seat_count AND coalesce(seat_months, 0) = 0 AND opened > 0),
  coalesce(sum(opened) FILTER (WHERE has_seat_count AND coalesce(seat_months, 0) = 0), 0), sum(opened)
  FROM client_of_month
UNION ALL SELECT 'CLIENT_STATUS_DIFFERS', count(DISTINCT client_id) FILTER (WHERE differs),
  count(DISTINCT client_id) FILTER (WHERE differs), count(DISTINCT client_id)
  FROM (SELECT client_id, CASE status WHEN 'OFFBOARDED' THEN offboarded_on IS NULL
      WHEN 'ACTIVE' THEN offboarded_on <= month
      ELSE mrr <> 0 OR nrr <> 0 OR opened > 0 OR logged_hours > 0 END AS differs
    FROM client_of_month WHERE client_id <> 0) judged
UNION ALL SELECT 'MRR_OF_DEPARTED_CLIENTS', count(DISTINCT client_id) FILTER (WHERE offboarded_on <= month),
  coalesce(sum(mrr) FILTER (WHERE offboarded_on <= month), 0), sum(mrr) FROM client_of_month WHERE mrr > 0
UNION ALL SELECT 'INVOICES_IN_LUMPS', count(DISTINCT nullif(client_id, 0)) FILTER (WHERE lump),
  coalesce(sum(mrr) FILTER (WHERE lump), 0), sum(mrr)
  FROM (SELECT client_id, mrr, agreed = 0 AND coalesce(after, 0) = 0 AND month < $2::date
      AND coalesce(before, 0) = 0 AS lump
    FROM (SELECT client_id, month, mrr, agreed, lag(mrr) OVER w AS before, lead(mrr) OVER w AS after
      FROM client_of_month WINDOW w AS (PARTITION BY client_id ORDER BY month)) around
    WHERE mrr > 0) lumps
UNION ALL SELECT 'TOOL_COSTS_FOR_NOBODY', count(*) FILTER (WHERE NOT borne), count(*) FILTER (WHERE NOT borne),
  count(*) FROM named_tool
UNION ALL SELECT 'HEADCOUNT_BELOW_STAFF', count(*) FILTER (WHERE people > employee_months * 1.001),
  count(*) FILTER (WHERE people > employee_months * 1.001), count(*) FROM staffed_month;
