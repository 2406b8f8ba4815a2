-- Reactive tickets open at the end of the day $1: the last turn before then was no close. By age, and what is noise.
WITH ending AS (SELECT ($1::date + 1)::timestamp AT TIME ZONE zone AS ends, zone, tenant FROM asked),
last AS (
  SELECT DISTINCT ON (source_id, external_id) source_id, external_id, kind
  FROM turned JOIN ending ON occurred_at < ends ORDER BY source_id, external_id, n DESC),
moved AS (
  SELECT source_id, ticket_external_id AS external_id, count(*) AS moves
  FROM ticket_event e JOIN ending ON tenant_id = tenant AND occurred_at < ends
  WHERE kind = 'MOVED' AND NOT e.deleted AND NOT (board IS NULL AND client_id IS NOT NULL)
  GROUP BY 1, 2),
open AS (
  SELECT c.*, t.priority, $1::date - (c.opened_at AT TIME ZONE zone)::date AS age, m.moves
  FROM checked_ticket c
  JOIN ending ON c.opened_at < ends
  JOIN ticket t ON t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.external_id
  LEFT JOIN last l ON l.source_id = c.source_id AND l.external_id = c.external_id
  LEFT JOIN moved m ON m.source_id = c.source_id AND m.external_id = c.external_id
  WHERE l.kind IS DISTINCT FROM 'CLOSED'),
judged AS (
  SELECT o.*, EXISTS (SELECT FROM asked_again r
    WHERE r.source_id = o.source_id AND r.external_id = o.external_id) AS again,
    coalesce(priority ~* '\m(low|lowest|minor|trivial|planning)\M|^\s*(p|prio|priority)?\s*[45]\M', false) AS low
  FROM open o),
-- The last three months that are over, and the three before; each client's change is split by the middles.
ends AS (SELECT date_trunc('month', $1::date + 1)::date AS until),
load AS (
  SELECT f.client_id, bool_or(coalesce(k.has_seat_count, false)) AS seated,
         coalesce(sum(opened) FILTER (WHERE month < until - interval '3 months'), 0)::numeric AS t0,
         coalesce(sum(opened) FILTER (WHERE month >= until - interval '3 months'), 0)::numeric AS t1,
         coalesce(sum(seat_months) FILTER (WHERE month < until - interval '3 months'), 0) AS s0,
         coalesce(sum(seat_months) FILTER (WHERE month >= until - interval '3 months'), 0) AS s1
  FROM ends, fact f LEFT JOIN market k USING (client_id)
  WHERE month < until AND month >= until - interval '6 months' GROUP BY f.client_id),
rated AS (
  SELECT *, CASE WHEN s0 > 0 THEN t0 / s0 WHEN s1 > 0 THEN t1 / s1 END AS r0,
            CASE WHEN s1 > 0 THEN t1 / s1 WHEN s0 > 0 THEN t0 / s0 END AS r1
  FROM load),
split AS (
  SELECT t1 - t0 AS change,
         CASE WHEN seated AND r0 IS NOT NULL THEN (s1 - s0) * (r0 + r1) / 2 ELSE 0 END AS seats,
         CASE WHEN seated AND r0 IS NOT NULL THEN (r1 - r0) * (s0 + s1) / 2 ELSE 0 END AS noise
  FROM rated)
SELECT (SELECT count(*) FROM judged) AS open,
       (SELECT array[count(*) FILTER (WHERE age <= 1), count(*) FILTER (WHERE age BETWEEN 2 AND 7),
          count(*) FILTER (WHERE age BETWEEN 8 AND 30), count(*) FILTER (WHERE age BETWEEN 31 AND 90),
          count(*) FILTER (WHERE age > 90)]::int[] FROM judged) AS ages,
       (SELECT array[count(*) FILTER (WHERE again), count(*) FILTER (WHERE moves >= 2),
          count(*) FILTER (WHERE low AND age > 30)]::int[] FROM judged) AS noise,
       (SELECT sum(seats) FROM split) AS seats, (SELECT sum(noise) FROM split) AS tickets_per_seat,
       (SELECT sum(change - seats - noise) FROM split) AS without_seats,
       (SELECT sum(change) FROM split) AS change;
