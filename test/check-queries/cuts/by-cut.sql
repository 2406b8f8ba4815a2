-- Tickets and time of months $1 to $2, by what the ticket says of itself. A merged ticket's time is its
-- survivor's; a month of a ticket is that of its opening, and that of its last close.
WITH tickets AS (
  SELECT :cut AS of,
         count(*) FILTER (WHERE date_trunc('month', c.opened_at AT TIME ZONE zone) BETWEEN $1 AND $2) AS opened,
         count(*) FILTER (WHERE date_trunc('month', c.closed_at AT TIME ZONE zone) BETWEEN $1 AND $2) AS closed,
         coalesce(sum(c.worked_ms) FILTER (
           WHERE date_trunc('month', c.closed_at AT TIME ZONE zone) BETWEEN $1 AND $2), 0) AS handled
  FROM asked, checked_ticket c JOIN said_of_ticket s USING (source_id, external_id)
  GROUP BY 1),
time AS (
  SELECT :cut AS of, sum(e.worked_ms) AS logged, coalesce(sum(e.worked_ms) FILTER (WHERE e.responsive), 0) AS reactive
  FROM decided_entry e
  LEFT JOIN said_of_ticket s ON s.source_id = e.source_id AND s.external_id = e.ticket
  WHERE e.month BETWEEN $1 AND $2
  GROUP BY 1)
SELECT coalesce(t.of, h.of) AS of, coalesce(opened, 0)::int AS "TICKETS_OPENED", coalesce(closed, 0)::int AS "CLOSED_TICKETS",
       round(coalesce(handled, 0) / 60000.0)::int AS "HANDLE_HOURS",
       round(coalesce(logged, 0) / 60000.0)::int AS "LOGGED_HOURS",
       round(coalesce(reactive, 0) / 60000.0)::int AS "REACTIVE_HOURS"
FROM tickets t FULL JOIN time h ON coalesce(t.of, chr(1)) = coalesce(h.of, chr(1))
