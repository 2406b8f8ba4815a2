-- What adds to the shortfall of each client that falls short, money by cause. What the fee pays for is held against
-- the average client of as many covered seats (or, without them, of as much fee); uncovered hours and projects are not, and
-- what the average client falls short itself is the last cause. An hour costs what an hour of reactive work costs.
WITH entered AS (
  SELECT client_id, month,
         sum(worked_ms) FILTER (WHERE leaked) / 3600000.0 AS leaked,
         sum(worked_ms) FILTER (WHERE NOT leaked AND onsite) / 3600000.0 AS onsite,
         sum(worked_ms) FILTER (WHERE NOT leaked AND NOT onsite AND ticket IS NULL) / 3600000.0 AS loose,
         sum(worked_ms) FILTER (WHERE NOT leaked AND NOT onsite AND ticket IS NOT NULL) / 3600000.0 AS ticketed
  FROM decided_entry WHERE responsive GROUP BY 1, 2),
paid AS (
  SELECT client_id, month,
         sum(amount) FILTER (WHERE kind = 'labour' AND area = 'SUPPORT') AS support,
         sum(amount) FILTER (WHERE kind = 'labour' AND area = 'PROFESSIONAL_SERVICES') AS project,
         sum(amount) FILTER (WHERE kind = 'labour' AND area NOT IN ('SUPPORT', 'PROFESSIONAL_SERVICES')) AS planned,
         sum(amount) FILTER (WHERE kind = 'tool') AS tools
  FROM spread_part GROUP BY 1, 2),
client_sum AS (
  SELECT client_id, name,
         has_seat_count AND client_id IN (
           SELECT v.client_id FROM covered_of_month v JOIN priced_month USING (month) WHERE month BETWEEN $1 AND $2) AS seated,
         coalesce(sum(covered_seat_months), 0) AS seats, coalesce(sum(mrr), 0) AS mrr, coalesce(sum(nrr), 0) AS nrr,
         coalesce(sum(support), 0) AS support, coalesce(sum(project), 0) AS project,
         coalesce(sum(planned), 0) AS planned, coalesce(sum(p.tools), 0) AS tools,
         coalesce(sum(opened), 0) AS tickets, coalesce(sum(leaked), 0) AS leaked,
         coalesce(sum(onsite), 0) AS onsite, coalesce(sum(loose), 0) AS loose, coalesce(sum(ticketed), 0) AS ticketed,
         sum(escalated) / nullif(sum(closed_tickets), 0) AS stepped
  FROM fact JOIN priced_month USING (month) JOIN market USING (client_id)
  LEFT JOIN entered USING (client_id, month) LEFT JOIN paid p USING (client_id, month)
  WHERE month BETWEEN $1 AND $2 GROUP BY 1, 2, 3),
stepped AS (
  SELECT sum(escalated) / nullif(sum(closed_tickets), 0) AS all_stepped,
         sum(escalated) FILTER (WHERE seats > 0) / nullif(sum(closed_tickets) FILTER (WHERE seats > 0), 0) AS priced_stepped
  FROM fact JOIN priced_month USING (month) JOIN client_sum USING (client_id) WHERE month BETWEEN $1 AND $2),
msp AS (
  SELECT sum(mrr) AS mrr, sum(mrr) FILTER (WHERE seated) / nullif(sum(seats) FILTER (WHERE seated), 0) AS price,
         coalesce(sum(support) / nullif(sum(leaked + onsite + loose + ticketed), 0), 0) AS hourly
  FROM client_sum),
-- Everybody, and those that have seats.
pool AS (
  SELECT p.priced, sum(seats) AS seats, sum(planned) AS planned, sum(tools) AS tools, sum(tickets) AS tickets,
         sum(onsite) AS onsite, sum(loose) AS loose, sum(ticketed) AS ticketed,
         CASE WHEN p.priced THEN (SELECT priced_stepped FROM stepped) ELSE (SELECT all_stepped FROM stepped) END AS stepped
  FROM client_sum c JOIN (VALUES (true), (false)) p (priced) ON NOT p.priced OR c.seats > 0 GROUP BY 1),
closed AS (
  SELECT c.worked_ms / 3600000.0 AS hours, c.stepped_up FROM checked_ticket c JOIN asked ON true
  WHERE c.worked_ms > 0 AND date_trunc('month', c.closed_at AT TIME ZONE zone)::date BETWEEN $1 AND $2),
extra AS (
  SELECT greatest(coalesce(avg(hours) FILTER (WHERE stepped_up) - avg(hours) FILTER (WHERE NOT stepped_up), 0), 0) AS extra
  FROM closed),
sized AS (
  SELECT c.*, m.hourly, x.extra, p.stepped AS usual_stepped, z.share,
         CASE WHEN c.seats > 0 THEN m.price * c.seats WHEN c.mrr > 0 THEN c.mrr ELSE 0 END AS usual_fee,
         p.planned * z.share AS usual_planned, p.tools * z.share AS usual_tools, p.tickets * z.share AS usual_tickets,
         p.onsite * z.share AS usual_onsite, p.loose * z.share AS usual_loose, p.ticketed * z.share AS usual_ticketed
  FROM client_sum c CROSS JOIN msp m CROSS JOIN extra x
  JOIN pool p ON p.priced = (c.seats > 0)
  CROSS JOIN LATERAL (SELECT CASE WHEN c.seats > 0 THEN c.seats / p.seats WHEN c.mrr > 0 THEN c.mrr / m.mrr ELSE 0 END AS share) z),
each AS (
  SELECT *,
         coalesce(ticketed / nullif(tickets, 0), usual_ticketed / nullif(usual_tickets, 0), 0) AS own_each,
         coalesce(usual_ticketed / nullif(usual_tickets, 0), ticketed / nullif(tickets, 0), 0) AS usual_each,
         coalesce(CASE WHEN tickets > 0 THEN stepped END, CASE WHEN usual_tickets > 0 THEN usual_stepped END, 0) AS own_step,
         coalesce(CASE WHEN usual_tickets > 0 THEN usual_stepped END, CASE WHEN tickets > 0 THEN stepped END, 0) AS usual_step,
         CASE WHEN tickets > 0 THEN 0 ELSE ticketed END - CASE WHEN usual_tickets > 0 THEN 0 ELSE usual_ticketed END AS older
  FROM sized),
short AS (
  SELECT *, support + planned + project + tools - 0.3 * (mrr + nrr) AS shortfall, (tickets + usual_tickets) / 2 AS counted
  FROM each)
SELECT name, driver, amount, rank() OVER (PARTITION BY client_id ORDER BY amount DESC) = 1 AS largest
FROM short, LATERAL (VALUES
  ('TICKET_VOLUME', hourly * (tickets - usual_tickets) * (own_each + usual_each) / 2),
  ('MINUTES_PER_TICKET', hourly * ((own_each - own_step * extra - usual_each + usual_step * extra) * counted + older)),
  ('ESCALATION', hourly * (own_step - usual_step) * extra * counted),
  ('ONSITE', hourly * (onsite - usual_onsite)),
  ('OFF_TICKET_TIME', hourly * (loose - usual_loose)),
  ('LEAKED_HOURS', hourly * leaked),
  ('HOURLY_COST', support - hourly * (leaked + onsite + loose + ticketed)),
  ('PLANNED_WORK', planned - usual_planned),
  ('PROJECT_LABOUR', project - 0.3 * nrr),
  ('PRICE', 0.3 * (usual_fee - mrr)),
  ('TOOLS', tools - usual_tools),
  ('AVERAGE_CLIENT', usual_planned + usual_tools + hourly * (usual_onsite + usual_loose + usual_ticketed) - 0.3 * usual_fee)
) cause (driver, amount)
WHERE shortfall > 0 ORDER BY short.shortfall DESC, client_id, amount DESC;
