-- Seats, endpoints, tickets and hours of every client and month under settings that change with the
-- months, from the raw tables alone. The test fills `choice`; the rest is asked of the prelude.
WITH chosen AS (
  SELECT m.month, c.* FROM asked_month m,
    LATERAL (SELECT * FROM choice WHERE since <= m.month ORDER BY since DESC LIMIT 1) c),

-- The one day whose count stands for the month; none where each day has its own.
counting_day AS (
  SELECT a.client_id, a.month, count(*) AS active, min(a.days) AS days,
         CASE min(c.seat_timing) WHEN 'MONTH_START' THEN min(a.day) WHEN 'MONTH_END' THEN max(a.day) END AS on_day
  FROM active_day a JOIN chosen c USING (month) GROUP BY a.client_id, a.month),
seats AS (
  SELECT d.client_id, d.month,
         CASE WHEN d.on_day IS NULL THEN w.seat_months ELSE d.active * (
           SELECT s.seats FROM seat_step s WHERE s.client_id = d.client_id
             AND (d.on_day >= s.since OR s.first) AND d.on_day < coalesce(s.until, 'infinity'))::numeric / d.days END
           AS seat_months
  FROM counting_day d JOIN seats_of_month w USING (client_id, month)),
-- Of the seats those on covered days: each with its own count, or with that of the one day.
covered AS (
  SELECT d.client_id, d.month,
         CASE WHEN d.on_day IS NULL THEN w.covered_seat_months ELSE (
           SELECT count(*) FROM covered_day v WHERE v.client_id = d.client_id AND v.month = d.month) * (
           SELECT s.seats FROM seat_step s WHERE s.client_id = d.client_id
             AND (d.on_day >= s.since OR s.first) AND d.on_day < coalesce(s.until, 'infinity'))::numeric / d.days END
           AS covered_seat_months
  FROM counting_day d JOIN covered_of_month w USING (client_id, month)
  WHERE d.month >= (SELECT since FROM known WHERE kind = 'MONEY')),
endpoints AS (
  SELECT d.client_id, d.month,
         CASE WHEN d.on_day IS NULL THEN w.endpoint_months ELSE d.active * (
           SELECT s.endpoints FROM endpoint_step s WHERE s.client_id = d.client_id
             AND (d.on_day >= s.since OR s.first) AND d.on_day < coalesce(s.until, 'infinity'))::numeric / d.days END
           AS endpoint_months
  FROM counting_day d JOIN endpoints_of_month w USING (client_id, month)),

final AS (
  SELECT DISTINCT ON (source_id, external_id) source_id, external_id, kind, occurred_at
  FROM turned ORDER BY source_id, external_id, n DESC),
-- Each alert by the filter of the month in which it was opened.
reactive AS (
  SELECT t.source_id, t.external_id, t.client_id, t.opened_at,
         CASE WHEN f.kind = 'CLOSED' THEN f.occurred_at END AS closed_at
  FROM asked JOIN ticket t ON t.tenant_id = tenant
  JOIN checked_client k ON k.client_id = t.client_id
  LEFT JOIN final f USING (source_id, external_id)
  LEFT JOIN agreement g ON g.tenant_id = tenant AND g.id = t.agreement_id
  LEFT JOIN chosen c ON c.month = date_trunc('month', t.opened_at AT TIME ZONE zone)::date
  WHERE NOT t.project AND g.type IS DISTINCT FROM 'PROJECT' AND NOT t.proactive AND NOT t.deleted
    AND t.merged_into IS NULL
    AND (t.origin <> 'ALERT' OR c.alert_filter = 'COUNT_ALL' OR c.alert_filter = 'LABOUR_OR_OPEN' AND (
      f.kind IS DISTINCT FROM 'CLOSED' OR EXISTS (
        SELECT FROM labour l WHERE l.source_id = t.source_id AND l.external_id = t.external_id AND l.worked_ms > 0)))),
opened AS (
  SELECT client_id, date_trunc('month', opened_at AT TIME ZONE zone)::date AS month, count(*) AS opened
  FROM reactive, asked GROUP BY 1, 2),
turns AS (
  SELECT client_id, date_trunc('month', occurred_at AT TIME ZONE zone)::date AS month,
         sum(CASE kind WHEN 'CLOSED' THEN 1 ELSE -1 END) AS net
  FROM reactive JOIN turned USING (source_id, external_id), asked GROUP BY 1, 2),
closed AS (
  SELECT client_id, date_trunc('month', closed_at AT TIME ZONE zone)::date AS month, count(*) AS closed
  FROM reactive, asked WHERE closed_at IS NOT NULL GROUP BY 1, 2),

-- Each entry wholly on one day; the midnight rule is that of the month in which it starts.
hours AS (
  SELECT coalesce(t.client_id, e.stated_client_id) AS client_id,
         date_trunc('month', CASE WHEN c.midnight_rule = 'END' AND e.worked_ms > 0
           THEN e.started_at + (e.worked_ms - 1) * interval '1 millisecond' ELSE e.started_at END
           AT TIME ZONE zone)::date AS month,
         sum(e.worked_ms) / 3600000.0 AS logged_hours
  FROM entry_day e JOIN asked ON true
  LEFT JOIN chosen c ON c.month = date_trunc('month', e.day)::date
  LEFT JOIN survivor s ON s.source_id = e.source_id AND s.external_id = e.ticket_external_id
  LEFT JOIN ticket t ON t.tenant_id = tenant AND t.source_id = s.source_id AND t.external_id = s.survivor
  GROUP BY 1, 2)

SELECT format('client_%s_%s', tenant, k.client_id) AS client, to_char(m.month, 'YYYY-MM') AS month,
       coalesce(seat_months, 0)::float8 AS "SEAT_MONTHS",
       coalesce(endpoint_months, 0)::float8 AS "ENDPOINT_MONTHS",
       coalesce(opened, 0)::float8 AS "TICKETS_OPENED",
       coalesce(net, 0)::float8 AS "TICKETS_CLOSED",
       coalesce(closed, 0)::float8 AS "CLOSED_TICKETS",
       coalesce(logged_hours, 0)::float8 AS "LOGGED_HOURS",
       coalesce(covered_seat_months, 0)::float8 AS "AISP"
FROM asked CROSS JOIN checked_client k CROSS JOIN asked_month m
LEFT JOIN seats USING (client_id, month) LEFT JOIN covered USING (client_id, month) LEFT JOIN endpoints USING (client_id, month)
LEFT JOIN opened USING (client_id, month) LEFT JOIN turns USING (client_id, month)
LEFT JOIN closed USING (client_id, month) LEFT JOIN hours USING (client_id, month)
ORDER BY k.client_id, m.month;
