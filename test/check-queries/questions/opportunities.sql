-- Tickets closed in the period with labour, and what each kind of them took beyond its target: as others of
-- the type (or as all others), 45 minutes, or nothing. Moves, adds and changes inside the fee are the time of the
-- period, to be sold. TOTAL counts each hour once: of a ticket's kinds the one that frees most of its time, and
-- nothing of what is sold.
WITH onsite AS (
  SELECT DISTINCT source_id, ticket AS external_id FROM decided_entry WHERE onsite AND responsive),
-- The words of a name, each between blanks.
named(name) AS (
  VALUES (' move add change '), (' mac '), (' moves '), (' adds '), (' changes '), (' new user '), (' leaver '), (' pc build ')),
change AS (
  SELECT d.source_id, d.ticket AS external_id, d.client_id, d.worked_ms / 3600000.0 AS hours
  FROM decided_entry d
  JOIN asked ON true
  JOIN time_entry e ON e.tenant_id = tenant AND e.source_id = d.source_id AND e.external_id = d.external_id
  LEFT JOIN ticket t ON t.tenant_id = tenant AND t.source_id = d.source_id AND t.external_id = d.ticket
  WHERE d.responsive AND NOT d.leaked AND d.month BETWEEN $1 AND $2 AND d.worked_ms > 0
    AND EXISTS (SELECT FROM named WHERE
      strpos(' ' || regexp_replace(lower(coalesce(t.type, '')), '[^a-z0-9]+', ' ', 'g') || ' ', name) > 0
      OR strpos(' ' || regexp_replace(lower(coalesce(e.work_type, '')), '[^a-z0-9]+', ' ', 'g') || ' ', name) > 0)),
sold AS (
  SELECT source_id, external_id, sum(hours) AS hours FROM change WHERE external_id IS NOT NULL GROUP BY 1, 2),
done AS (
  SELECT c.source_id, c.external_id, t.type, c.worked_ms / 3600000.0 AS hours, coalesce(s.hours, 0) AS sold,
         c.stepped_up, c.touches > 1 AS touched_again, c.worked_ms > 45 * 60000 AS long,
         o.external_id IS NOT NULL AS onsite, r.external_id IS NOT NULL AS again
  FROM checked_ticket c
  JOIN asked ON true
  JOIN ticket t ON t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.external_id
  LEFT JOIN onsite o ON o.source_id = c.source_id AND o.external_id = c.external_id
  LEFT JOIN asked_again r ON r.source_id = c.source_id AND r.external_id = c.external_id
  LEFT JOIN sold s ON s.source_id = c.source_id AND s.external_id = c.external_id
  WHERE c.worked_ms > 0 AND date_trunc('month', c.closed_at AT TIME ZONE zone)::date BETWEEN $1 AND $2),
sorted AS (
  SELECT source_id, external_id, kind, type, hours, sold, concerned FROM done, LATERAL (VALUES
    ('ESCALATIONS', stepped_up), ('ONSITE_REACTIVE', onsite), ('TOUCHES', touched_again),
    ('LONG_TICKETS', long), ('REPEAT_TICKETS', again)) k (kind, concerned)),
usual AS (SELECT kind, avg(hours) AS each FROM sorted WHERE NOT concerned GROUP BY kind),
alike AS (SELECT kind, type, avg(hours) AS each FROM sorted WHERE NOT concerned GROUP BY kind, type),
part AS (
  SELECT s.kind, s.type, greatest(0, 1 - count(*) * max(CASE
           WHEN s.kind = 'LONG_TICKETS' THEN 0.75
           WHEN s.kind = 'REPEAT_TICKETS' THEN 0
           ELSE coalesce(a.each, u.each, 0) END) / sum(s.hours)) AS free
  FROM sorted s LEFT JOIN usual u USING (kind)
  LEFT JOIN alike a ON a.kind = s.kind AND a.type IS NOT DISTINCT FROM s.type
  WHERE s.concerned GROUP BY s.kind, s.type),
freeing AS (
  SELECT s.source_id, s.external_id, s.kind, s.hours, s.sold, p.free
  FROM sorted s JOIN part p ON p.kind = s.kind AND p.type IS NOT DISTINCT FROM s.type WHERE s.concerned),
-- The sold part of a ticket is of any kind as far as that kind frees it.
claim AS (
  SELECT source_id, external_id, kind, hours, sold, free FROM freeing
  UNION ALL SELECT source_id, external_id, 'MOVES_ADDS_CHANGES', hours, sold, 1 FROM done WHERE sold > 0),
shared AS (
  SELECT a.kind, b.kind AS other, sum(CASE WHEN 'MOVES_ADDS_CHANGES' IN (a.kind, b.kind) THEN a.sold ELSE a.hours END
           * least(a.free, b.free)) AS hours
  FROM claim a JOIN claim b USING (source_id, external_id) WHERE a.kind <> b.kind GROUP BY 1, 2),
found AS (
  SELECT kind, count(*) AS tickets, sum(hours * free) AS free, 0 AS sold FROM freeing GROUP BY kind
  UNION ALL
  SELECT 'MOVES_ADDS_CHANGES', count(DISTINCT (source_id, external_id)) FILTER (WHERE external_id IS NOT NULL), 0, sum(hours) FROM change
  UNION ALL
  SELECT 'TOTAL', 0,
         (SELECT sum(free) FROM (SELECT max((hours - sold) * free) AS free FROM freeing GROUP BY source_id, external_id) t),
         (SELECT sum(hours) FROM change)),
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
project AS (
  SELECT (SELECT sum(nrr) FROM fact WHERE month BETWEEN $1 AND $2 AND month >= begun.since)
       / (SELECT sum(worked_ms) / 3600000.0 FROM decided_entry
          WHERE charted_area = 'PROFESSIONAL_SERVICES' AND month BETWEEN $1 AND $2 AND month >= begun.since) AS rate
  FROM (SELECT max(since) AS since FROM known WHERE kind IN ('MONEY', 'TIME')) begun),
served AS (
  SELECT sum(reactive_hours) AS hours, nullif(sum(seat_months), 0) AS seats
  FROM fact JOIN market USING (client_id) JOIN worked_month USING (month)
  WHERE has_seat_count AND month BETWEEN $1 AND $2),
seated_change AS (SELECT coalesce(sum(hours), 0) AS hours FROM change JOIN market USING (client_id) WHERE has_seat_count),
lasted AS (SELECT sum(length) AS months FROM worked_month WHERE month BETWEEN $1 AND $2)
SELECT kind, tickets, f.free AS hours, f.sold,
       round(round(f.free * paid.cost / desk.hours + f.sold * project.rate, 9), 2) AS value,
       f.free / lasted.months / (served.hours / served.seats) AS seats_freed,
       CASE WHEN kind = 'MOVES_ADDS_CHANGES' THEN (served.hours - seated_change.hours) / served.seats END AS rhem_after,
       (SELECT jsonb_object_agg(other, s.hours) FROM shared s WHERE s.kind = f.kind AND s.hours > 0) AS overlaps
FROM found f, paid, desk, project, served, seated_change, lasted
WHERE f.free > 0 OR f.sold > 0 ORDER BY kind = 'TOTAL', value DESC, kind;
