-- Why RHEM is above 0.25: the hours that each cause adds, and what part of all hours above the target that is. A few
-- clients hold at most a tenth of the seats; they are taken by their hours above the target, a seat or in all.
WITH RECURSIVE month AS (
  SELECT month FROM worked_month WHERE month BETWEEN $1 AND $2),
seated AS (
  SELECT client_id, name, sum(coalesce(reactive_hours, 0)) AS hours, sum(coalesce(seat_months, 0)) AS seats,
         sum(coalesce(opened, 0)) AS opened, sum(coalesce(handle_hours, 0)) AS handled, sum(coalesce(cohort, 0)) AS cohort
  FROM fact JOIN market USING (client_id) JOIN month USING (month) WHERE has_seat_count GROUP BY 1, 2),
whole AS (
  SELECT sum(hours) AS hours, sum(seats) AS seats, sum(opened) AS opened, sum(handled) / sum(cohort) AS each,
         sum(hours) - 0.25 * sum(seats) AS distance FROM seated),
everyone AS (
  SELECT sum(handle_hours) / sum(cohort) AS each, sum(leaked_hours) AS leaked FROM fact JOIN month USING (month)),
over AS (
  SELECT client_id, name, seats, hours - 0.25 * seats AS excess FROM seated WHERE hours > 0.25 * seats),
lined_up AS (
  SELECT *, 'dense' AS line, row_number() OVER (
           ORDER BY CASE WHEN seats > 0 THEN excess / seats ELSE excess END DESC, client_id) AS place FROM over
  UNION ALL SELECT *, 'large', row_number() OVER (ORDER BY excess DESC, client_id) FROM over),
taken AS (
  SELECT line, 0::bigint AS place, 0::numeric AS seats, 0::numeric AS excess, ARRAY[]::int[] AS clients
  FROM (VALUES ('dense'), ('large')) l (line)
  UNION ALL
  SELECT t.line, l.place, CASE WHEN ok THEN t.seats + l.seats ELSE t.seats END,
         CASE WHEN ok THEN t.excess + l.excess ELSE t.excess END,
         CASE WHEN ok THEN t.clients || l.client_id ELSE t.clients END
  FROM taken t JOIN lined_up l ON l.line = t.line AND l.place = t.place + 1, whole w,
       LATERAL (SELECT t.seats + l.seats <= 0.1 * w.seats
                       AND (t.excess < 0.5 * w.distance OR l.excess >= 0.05 * w.distance) AS ok) k),
few AS (
  SELECT clients, excess FROM (SELECT DISTINCT ON (line) * FROM taken ORDER BY line, place DESC) last
  ORDER BY excess DESC, line LIMIT 1),
named AS (
  SELECT o.* FROM over o, few, whole w WHERE o.client_id = ANY (few.clients)
    AND (few.excess >= 0.5 * w.distance OR o.excess >= 0.05 * w.distance)),
found AS (
  SELECT 'TICKET_VOLUME' AS cause, (opened - 0.5 * seats) * e.each AS hours, 0.1 AS least FROM whole, everyone e
  UNION ALL SELECT 'MINUTES_PER_TICKET', (e.each - 0.5) * least(opened, 0.5 * seats), 0.1 FROM whole, everyone e
  UNION ALL SELECT 'OFF_TICKET_TIME', w.hours - w.opened * w.each, 0.1 FROM whole w
  UNION ALL SELECT 'EDGES_OF_AGREEMENTS', leaked, 0.05 FROM everyone
  UNION ALL SELECT 'A_FEW_CLIENTS', coalesce(sum(excess), 0), 0.5 FROM named)
SELECT cause, round(greatest(f.hours, 0), 2) AS hours, round(100 * greatest(f.hours, 0) / distance, 2) AS share,
       f.hours > 0 AND f.hours >= least * distance AS supported,
       CASE WHEN cause = 'A_FEW_CLIENTS'
            THEN (SELECT coalesce(array_agg(name ORDER BY excess DESC, client_id), '{}') FROM named)
            ELSE '{}' END AS clients
FROM found f, whole WHERE distance >= 0 ORDER BY cause;
