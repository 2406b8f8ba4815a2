-- What the raw rows say, worked out without Seatwise's own code: per client and month (UTC) the
-- openings, net closings, closed tickets, their escalations and elapsed hours, and the seats.
-- $1: tenant. Months run from the first opening to the last step.
WITH told AS (
  -- the closings and reopenings that change the state: the first of each run of equal kinds
  SELECT tenant_id, source_id, ticket_external_id AS id, kind, occurred_at, arranged,
         lag(kind, 1, 'REOPENED') OVER (PARTITION BY source_id, ticket_external_id ORDER BY occurred_at, arranged) AS before
  FROM (
    SELECT e.*,
           -- at one instant the step that the state allows comes first
           CASE WHEN e.kind = coalesce((
                  SELECT p.kind FROM ticket_event p
                  WHERE p.tenant_id = e.tenant_id AND p.source_id = e.source_id
                    AND p.ticket_external_id = e.ticket_external_id
                    AND p.kind IN ('CLOSED', 'REOPENED') AND p.occurred_at < e.occurred_at
                  ORDER BY p.occurred_at DESC LIMIT 1), 'REOPENED')
                THEN 2 ELSE 1 END AS arranged
    FROM ticket_event e
    WHERE e.tenant_id = $1 AND e.kind IN ('CLOSED', 'REOPENED') AND NOT e.deleted
  ) arranged
), steps AS (
  SELECT * FROM told WHERE kind <> before
), last_close AS (
  SELECT id, max(occurred_at) AS closed_at
  FROM steps GROUP BY id
  HAVING (array_agg(kind ORDER BY occurred_at DESC, arranged DESC))[1] = 'CLOSED'
), facts AS (
  SELECT client_id, date_trunc('month', opened_at AT TIME ZONE 'UTC')::date AS month,
         1 AS opened, 0 AS net, 0 AS closed, 0 AS escalated, NULL::numeric AS hours
  FROM ticket WHERE tenant_id = $1
  UNION ALL
  SELECT t.client_id, date_trunc('month', s.occurred_at AT TIME ZONE 'UTC')::date,
         0, CASE s.kind WHEN 'CLOSED' THEN 1 ELSE -1 END, 0, 0, NULL
  FROM steps s JOIN ticket t ON t.tenant_id = $1 AND t.external_id = s.id
  UNION ALL
  SELECT t.client_id, date_trunc('month', l.closed_at AT TIME ZONE 'UTC')::date,
         0, 0, 1, t.escalated::int, extract(epoch FROM l.closed_at - t.opened_at) / 3600
  FROM last_close l JOIN ticket t ON t.tenant_id = $1 AND t.external_id = l.id
), months AS (
  SELECT generate_series(min(month), max(month), interval '1 month')::date AS month FROM facts
)
SELECT CASE WHEN grouping(c.name) = 1 THEN NULL ELSE c.name END AS client,
       to_char(m.month, 'YYYY-MM') AS month,
       coalesce(sum(f.opened), 0)::int AS opened,
       coalesce(sum(f.net), 0)::int AS net,
       coalesce(sum(f.closed), 0)::int AS closed,
       coalesce(sum(f.escalated), 0)::int AS escalated,
       sum(f.hours)::float8 AS hours,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY f.hours)::float8 AS median,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY f.hours)::float8 AS p90,
       -- every client has one count, from before the first month: its seats are whole seat-months
       sum(s.seats) FILTER (WHERE f.first)::float8 AS seats
FROM client c
CROSS JOIN months m
JOIN seat_count s ON s.tenant_id = $1 AND s.client_id = c.id
LEFT JOIN LATERAL (
  SELECT x.*, row_number() OVER () = 1 AS first
  FROM (SELECT * FROM facts WHERE client_id = c.id AND month = m.month
        UNION ALL SELECT c.id, m.month, 0, 0, 0, 0, NULL) x
) f ON true
WHERE c.tenant_id = $1
GROUP BY GROUPING SETS ((c.name, m.month), (m.month))
