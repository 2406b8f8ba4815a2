-- Why a SMART number is off its target: the distance to it, and of each cause its figure, its hours, its part of the
-- distance, and the few clients behind it. $3: what the staffing plan of the same months asks for, MORE, FEWER or ''.
-- $4: the most tickets a seat and month that are on target.
-- Numbers about tickets (REACTIVE_TICKETS_PER_TECHNICIAN, TOTAL_CLOSE_PERCENT, REACTIVE_TICKETS_PER_SEAT) are missing
-- or have too many tickets, the others too many hours.
WITH RECURSIVE month AS (
  SELECT month, length FROM worked_month WHERE month BETWEEN $1 AND $2),
by_client AS (
  SELECT client_id, sum(coalesce(reactive_hours, 0)) AS hours, sum(coalesce(seat_months, 0)) AS seats,
         sum(coalesce(opened, 0)) AS opened, sum(coalesce(handle_hours, 0)) AS handled, sum(coalesce(cohort, 0)) AS cohort
  FROM fact JOIN month USING (month) GROUP BY 1),
seated AS (
  SELECT sum(hours) AS hours, sum(seats) AS seats, sum(opened) AS opened, sum(handled) / sum(cohort) AS each
  FROM by_client JOIN market USING (client_id) WHERE has_seat_count),
whole AS (
  SELECT sum(opened) AS opened, sum(closes) AS closes, sum(reopens) AS reopens, coalesce(sum(untold), 0) AS untold,
         sum(closes) - sum(reopens) AS closed, sum(handle_hours) AS handled, sum(cohort) AS cohort,
         sum(handle_hours) / sum(cohort) AS each, sum(touches) AS touches, sum(long) AS long,
         sum(escalated) AS escalated, sum(closed_tickets) AS closed_tickets, sum(leaked_hours) AS leaked,
         sum(reactive_hours) AS reactive, sum(onsite_hours) AS onsite,
         sum(technical_reactive_hours) AS technical_reactive, sum(technical_hours) AS technical
  FROM fact JOIN month USING (month)),
staff AS (
  SELECT sum(support_technicians) AS technicians, sum(capacity) AS capacity, sum(staffed_hours) AS staffed,
         sum(client_hours) AS client_hours
  FROM month JOIN staff_of_month USING (month) JOIN capacity_of_month USING (month)),
able AS (
  SELECT sum(worked) * 8 * 0.75 / sum(length) AS hours FROM month JOIN work_month USING (month)),
number AS (
  SELECT key, over, under, side, limit_,
         CASE side WHEN 'ABOVE' THEN over - limit_ * under ELSE limit_ * under - over END AS distance, in_tickets
  FROM (
    SELECT 'REACTIVE_TICKETS_PER_TECHNICIAN' AS key, closed AS over, technicians AS under,
           CASE WHEN closed > 300 * technicians THEN 'ABOVE' WHEN closed < 200 * technicians THEN 'BELOW' END AS side,
           CASE WHEN closed > 300 * technicians THEN 300 ELSE 200 END AS limit_, true AS in_tickets FROM whole, staff
    UNION ALL SELECT 'TOTAL_CLOSE_PERCENT', closed, opened, CASE WHEN closed < opened THEN 'BELOW' END, 1, true FROM whole
    UNION ALL SELECT 'REACTIVE_TICKETS_PER_SEAT', opened, seats, CASE WHEN opened >= $4::numeric * seats THEN 'ABOVE' END, $4::numeric, true FROM seated
    UNION ALL SELECT 'RHEM', hours, seats, CASE WHEN hours >= 0.25 * seats THEN 'ABOVE' END, 0.25, false FROM seated
    UNION ALL SELECT 'AVERAGE_RESOLUTION_TIME', handled, cohort, CASE WHEN handled >= 0.5 * cohort THEN 'ABOVE' END, 0.5, false FROM whole
    UNION ALL SELECT 'REACTIVE_SERVICE_PERCENT', technical_reactive, technical, CASE WHEN technical_reactive >= 0.2 * technical THEN 'ABOVE' END, 0.2, false FROM whole
  ) n WHERE side IS NOT NULL),
-- What each client is over the limit.
over AS (
  SELECT n.key, c.client_id, c.under, c.over - n.limit_ * c.under AS excess
  FROM number n JOIN (
    SELECT 'RHEM' AS key, client_id, hours AS over, seats AS under FROM by_client JOIN market USING (client_id) WHERE has_seat_count
    UNION ALL SELECT 'REACTIVE_TICKETS_PER_SEAT', client_id, opened, seats FROM by_client JOIN market USING (client_id) WHERE has_seat_count
    UNION ALL SELECT 'AVERAGE_RESOLUTION_TIME', client_id, handled, cohort FROM by_client WHERE client_id <> 0 AND cohort > 0
  ) c USING (key) WHERE c.over > n.limit_ * c.under),
lined_up AS (
  SELECT *, 'dense' AS line, row_number() OVER (PARTITION BY key
           ORDER BY CASE WHEN under > 0 THEN excess / under ELSE excess END DESC, client_id) AS place FROM over
  UNION ALL SELECT *, 'large', row_number() OVER (PARTITION BY key ORDER BY excess DESC, client_id) FROM over),
taken AS (
  SELECT key, line, 0::bigint AS place, 0::numeric AS under, 0::numeric AS excess, ARRAY[]::int[] AS clients
  FROM number, (VALUES ('dense'), ('large')) l (line)
  UNION ALL
  SELECT t.key, t.line, l.place, CASE WHEN ok THEN t.under + l.under ELSE t.under END,
         CASE WHEN ok THEN t.excess + l.excess ELSE t.excess END,
         CASE WHEN ok THEN t.clients || l.client_id ELSE t.clients END
  FROM taken t JOIN lined_up l ON l.key = t.key AND l.line = t.line AND l.place = t.place + 1
       JOIN number n ON n.key = t.key,
       LATERAL (SELECT t.under + l.under <= 0.1 * n.under
                       AND (t.excess < 0.5 * n.distance OR l.excess >= 0.05 * n.distance) AS ok) k),
few AS (
  SELECT DISTINCT ON (key) key, clients, excess
  FROM (SELECT DISTINCT ON (key, line) * FROM taken ORDER BY key, line, place DESC) last
  ORDER BY key, excess DESC, line),
named AS (
  SELECT o.* FROM over o JOIN few USING (key) JOIN number n USING (key) WHERE o.client_id = ANY (few.clients)
    AND (few.excess >= 0.5 * n.distance OR o.excess >= 0.05 * n.distance)),
held AS (
  SELECT n.key, coalesce(sum(o.excess), 0) AS excess,
         coalesce(array_agg(m.name ORDER BY o.excess DESC, o.client_id) FILTER (WHERE o.client_id IS NOT NULL), '{}') AS clients
  FROM number n LEFT JOIN named o USING (key) LEFT JOIN market m USING (client_id) GROUP BY n.key),
-- Tickets closed in the period, with labour.
onsite AS (
  SELECT DISTINCT source_id, ticket AS external_id FROM decided_entry WHERE onsite AND responsive),
done AS (
  SELECT t.type, c.worked_ms / 3600000.0 AS hours, c.stepped_up, c.touches > 1 AS touched_again,
         c.worked_ms > 45 * 60000 AS long, o.external_id IS NOT NULL AS onsite, r.external_id IS NOT NULL AS again
  FROM checked_ticket c
  JOIN asked ON true
  JOIN ticket t ON t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.external_id
  LEFT JOIN onsite o ON o.source_id = c.source_id AND o.external_id = c.external_id
  LEFT JOIN asked_again r ON r.source_id = c.source_id AND r.external_id = c.external_id
  WHERE c.worked_ms > 0 AND date_trunc('month', c.closed_at AT TIME ZONE zone)::date BETWEEN $1 AND $2),
extra AS (
  SELECT coalesce(count(*) FILTER (WHERE stepped_up) * (avg(hours) FILTER (WHERE stepped_up) - avg(hours) FILTER (WHERE NOT stepped_up)), 0) AS escalated,
         coalesce(count(*) FILTER (WHERE onsite) * (avg(hours) FILTER (WHERE onsite) - avg(hours) FILTER (WHERE NOT onsite)), 0) AS onsite,
         coalesce(count(*) FILTER (WHERE touched_again) * (avg(hours) FILTER (WHERE touched_again) - avg(hours) FILTER (WHERE NOT touched_again)), 0) AS touched,
         coalesce(sum(hours - 0.75) FILTER (WHERE long), 0) AS long,
         count(*) FILTER (WHERE again) AS repeats, coalesce(sum(hours) FILTER (WHERE again), 0) AS repeated,
         count(*) AS tickets, sum(hours) AS hours
  FROM done),
long_type AS (
  SELECT coalesce(sum(hours), 0) AS hours, coalesce(sum(tickets), 0) AS tickets
  FROM (SELECT type, sum(hours) AS hours, count(*) AS tickets FROM done GROUP BY type HAVING avg(hours) > 0.75) t),
raised AS (
  SELECT count(*) FILTER (WHERE t.origin = 'ALERT') AS alerts, count(*) AS opened
  FROM checked_ticket c JOIN asked ON true
  JOIN ticket t ON t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.external_id
  WHERE date_trunc('month', c.opened_at AT TIME ZONE zone)::date BETWEEN $1 AND $2),
possible AS (
  SELECT w.closed / s.technicians / (a.hours / w.each) * 100 AS percent FROM whole w, staff s, able a),
-- Of each cause: its figure, its tickets or hours; what decides in place of its share; the least share.
cause AS (
  SELECT 'TICKET_VOLUME' AS cause, opened / seats AS figure, opened - 0.5 * seats AS tickets, NULL::numeric AS hours,
         NULL::boolean AS decided, 10 AS least FROM seated
  UNION ALL SELECT 'MINUTES_PER_TICKET', w.each * 60, NULL, (w.each - 0.5) * least(s.opened, 0.5 * s.seats), NULL, 10 FROM whole w, seated s
  UNION ALL SELECT 'ESCALATIONS', 100.0 * w.escalated / w.closed_tickets, NULL, e.escalated, NULL, 10 FROM whole w, extra e
  UNION ALL SELECT 'ONSITE_WORK', 100 * w.onsite / w.reactive, NULL, e.onsite, NULL, 10 FROM whole w, extra e
  UNION ALL SELECT 'ALERTS', 100.0 * alerts / opened, alerts, NULL, NULL, 20 FROM raised
  UNION ALL SELECT 'REPEAT_TICKETS', 100.0 * repeats / tickets, repeats, repeated, NULL, 10 FROM extra
  UNION ALL SELECT 'LONG_TICKET_TYPES', 100 * l.hours / e.hours, NULL, l.hours - 0.5 * l.tickets, NULL, 20 FROM long_type l, extra e
  UNION ALL SELECT 'WORK_BEYOND_SUPPORT', 100.0 * w.long / w.cohort, NULL, e.long, NULL, 10 FROM whole w, extra e
  UNION ALL SELECT 'TICKET_JUGGLING', w.touches / w.cohort, NULL, CASE WHEN w.touches >= 1.25 * w.cohort THEN e.touched ELSE 0 END, NULL, 10 FROM whole w, extra e
  UNION ALL SELECT 'REOPENED_TICKETS', CASE WHEN untold = 0 THEN 100.0 * reopens / closes END, CASE WHEN untold = 0 THEN reopens END, NULL, NULL, 5 FROM whole
  UNION ALL SELECT 'OVER_CAPACITY', 100 * client_hours / capacity, NULL, 0.75 * capacity - client_hours,
                   CASE $3 WHEN 'MORE' THEN false WHEN 'FEWER' THEN true END, 10 FROM staff
  UNION ALL SELECT 'OFF_TICKET_TIME', 100 * (hours - opened * each) / hours, NULL, hours - opened * each, NULL, 10 FROM seated
  UNION ALL SELECT 'EDGES_OF_AGREEMENTS', 100 * leaked / reactive, NULL, leaked, NULL, 5 FROM whole
  UNION ALL SELECT 'TIME_ENTRY_DISCIPLINE', 100 * staffed / capacity, NULL, NULL, staffed < 0.9 * capacity, NULL FROM staff),
asked_cause (key, side, causes) AS (VALUES
  ('REACTIVE_TICKETS_PER_TECHNICIAN', 'BELOW', '{WORK_BEYOND_SUPPORT,OVER_CAPACITY,TICKET_JUGGLING}'::text[]),
  ('REACTIVE_TICKETS_PER_TECHNICIAN', 'ABOVE', '{TOO_FEW_PEOPLE,TICKET_VOLUME}'),
  ('TOTAL_CLOSE_PERCENT', 'BELOW', '{TOO_FEW_PEOPLE,REOPENED_TICKETS,TICKET_VOLUME,MINUTES_PER_TICKET}'),
  ('REACTIVE_TICKETS_PER_SEAT', 'ABOVE', '{ALERTS,A_FEW_CLIENTS,REPEAT_TICKETS}'),
  ('RHEM', 'ABOVE', '{TICKET_VOLUME,MINUTES_PER_TICKET,OFF_TICKET_TIME,EDGES_OF_AGREEMENTS,A_FEW_CLIENTS}'),
  ('AVERAGE_RESOLUTION_TIME', 'ABOVE', '{LONG_TICKET_TYPES,ESCALATIONS,TIME_ENTRY_DISCIPLINE,A_FEW_CLIENTS}'),
  ('REACTIVE_SERVICE_PERCENT', 'ABOVE', '{TICKET_VOLUME,MINUTES_PER_TICKET,ESCALATIONS,ONSITE_WORK}')),
found AS (
  SELECT n.key, n.distance, n.in_tickets, c.*, '{}'::text[] AS clients
  FROM number n JOIN asked_cause a USING (key, side) JOIN cause c ON c.cause = ANY (a.causes)
  UNION ALL
  SELECT n.key, n.distance, n.in_tickets, 'A_FEW_CLIENTS', 100 * h.excess / nullif(n.distance, 0),
         CASE WHEN n.in_tickets THEN h.excess END, CASE WHEN NOT n.in_tickets THEN h.excess END, NULL, 50, h.clients
  FROM number n JOIN asked_cause a USING (key, side) JOIN held h USING (key) WHERE 'A_FEW_CLIENTS' = ANY (a.causes)
  UNION ALL
  SELECT n.key, n.distance, n.in_tickets, 'TOO_FEW_PEOPLE', p.percent,
         CASE WHEN s.supported THEN n.distance END, NULL, s.supported, NULL, '{}'
  FROM number n JOIN asked_cause a USING (key, side), possible p,
       LATERAL (SELECT CASE $3 WHEN 'MORE' THEN true WHEN 'FEWER' THEN false ELSE p.percent >= 90 END AS supported) s
  WHERE 'TOO_FEW_PEOPLE' = ANY (a.causes)),
-- Hours from tickets, or tickets from hours, by the labour of a ticket; nothing is less than no excess.
both_ways AS (
  SELECT f.*, greatest(coalesce(f.hours, f.tickets * w.each), 0) AS in_hours,
         greatest(coalesce(f.tickets, f.hours / w.each), 0) AS as_tickets,
         coalesce(f.hours, f.tickets) IS NULL AS uncounted
  FROM found f, whole w)
SELECT key, cause, round(figure, 2) AS figure,
       CASE WHEN NOT uncounted THEN round(in_hours, 2) END AS hours,
       CASE WHEN NOT uncounted AND distance > 0 THEN round(100 * part / distance, 2) END AS share,
       coalesce(decided, NOT uncounted AND part > 0 AND 100 * part >= least * distance, false) AS supported, clients
FROM both_ways, LATERAL (SELECT CASE WHEN in_tickets THEN as_tickets ELSE in_hours END AS part) p
ORDER BY key, cause;
