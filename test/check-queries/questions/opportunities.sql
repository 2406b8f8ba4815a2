-- Tickets closed in the period with labour, and what each kind of them took beyond its target: as others of
-- the type (or as all others), 45 minutes, or nothing.
WITH onsite AS (
  SELECT DISTINCT source_id, ticket AS external_id FROM decided_entry WHERE onsite AND responsive),
done AS (
  SELECT t.type, c.worked_ms / 3600000.0 AS hours, c.stepped_up, c.touches > 1 AS touched_again,
         c.worked_ms > 45 * 60000 AS long, o.external_id IS NOT NULL AS onsite,
         r.external_id IS NOT NULL AS again,
         coalesce(t.type ~* '\m(imac|mac|macd|move|moves|add|adds|change|changes|onboarding|on-boarding|offboarding|off-boarding|new (user|hire|starter|colleague)s?)\M', false) AS change
  FROM checked_ticket c
  JOIN asked ON true
  JOIN ticket t ON t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.external_id
  LEFT JOIN onsite o ON o.source_id = c.source_id AND o.external_id = c.external_id
  LEFT JOIN asked_again r ON r.source_id = c.source_id AND r.external_id = c.external_id
  WHERE c.worked_ms > 0 AND date_trunc('month', c.closed_at AT TIME ZONE zone)::date BETWEEN $1 AND $2),
sorted AS (
  SELECT kind, type, hours, concerned FROM done, LATERAL (VALUES
    ('ESCALATIONS', stepped_up), ('ONSITE_REACTIVE', onsite), ('TOUCHES', touched_again),
    ('LONG_TICKETS', long), ('REPEAT_TICKETS', again), ('MOVES_ADDS_CHANGES', change)) k (kind, concerned)),
usual AS (SELECT kind, avg(hours) AS each FROM sorted WHERE NOT concerned GROUP BY kind),
alike AS (SELECT kind, type, avg(hours) AS each FROM sorted WHERE NOT concerned GROUP BY kind, type),
freed AS (
  SELECT s.kind, count(*) AS tickets, sum(s.hours) - sum(CASE
           WHEN s.kind = 'LONG_TICKETS' THEN 0.75
           WHEN s.kind IN ('REPEAT_TICKETS', 'MOVES_ADDS_CHANGES') THEN 0
           ELSE coalesce(a.each, u.each, 0) END) AS hours
  FROM sorted s LEFT JOIN usual u USING (kind)
  LEFT JOIN alike a ON a.kind = s.kind AND a.type IS NOT DISTINCT FROM s.type
  WHERE s.concerned GROUP BY s.kind),
paid AS (
  SELECT sum(amount) AS cost FROM spread_part
  WHERE kind = 'labour' AND area = 'SUPPORT' AND month BETWEEN $1 AND $2
    AND month >= (SELECT since FROM known WHERE kind = 'LABOUR')),
desk AS (
  SELECT sum(hours) AS hours FROM (
    SELECT worked_ms / 3600000.0 AS hours FROM decided_entry
    WHERE NOT internal AND charted_area = 'SUPPORT' AND month BETWEEN $1 AND $2
      AND month >= (SELECT since FROM known WHERE kind = 'LABOUR')
    UNION ALL
    SELECT -hours FROM uncosted WHERE area = 'SUPPORT' AND month BETWEEN $1 AND $2
      AND month >= (SELECT since FROM known WHERE kind = 'LABOUR')) h),
served AS (
  SELECT sum(reactive_hours) / nullif(sum(seat_months), 0) AS rhem
  FROM fact JOIN market USING (client_id) JOIN worked_month USING (month)
  WHERE has_seat_count AND month BETWEEN $1 AND $2),
lasted AS (SELECT sum(length) AS months FROM worked_month WHERE month BETWEEN $1 AND $2)
SELECT kind, tickets, f.hours, round(round(f.hours * paid.cost / desk.hours, 9), 2) AS value,
       f.hours / lasted.months / served.rhem AS seats_freed
FROM freed f, paid, desk, served, lasted WHERE f.hours > 0 ORDER BY f.hours DESC, kind;
