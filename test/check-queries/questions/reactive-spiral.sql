-- What tells of the spiral in the quarter that begins at $1, and for how many quarters in a row: of the MSP, and of
-- each client what clients have. Months that are not over say nothing; twelve quarters are looked at.
WITH quarter AS (
  SELECT n, ($1::date - n * interval '3 months')::date AS since, to_char($1::date - n * interval '3 months', 'YYYY"-Q"Q') AS label
  FROM generate_series(0, 11) n),
over AS (SELECT month FROM asked, asked_month WHERE until <= today),
cut AS (
  SELECT s.slice, q.n, q.label, f.month, f.opened, f.closes, f.reopens, f.reactive_hours, f.seat_months, f.technical_hours,
         f.technical_reactive_hours, f.endpoint_months, f.handle_hours, f.cohort, f.mrr, s.has_seat_count, s.has_endpoint_count,
         f.month >= (SELECT since FROM known WHERE kind = 'TIME') AS timed,
         f.month >= (SELECT since FROM known WHERE kind = 'TICKETS') AS ticketed,
         f.month >= (SELECT since FROM known WHERE kind = 'MONEY') AS moneyed
  FROM quarter q JOIN fact f ON f.month >= q.since AND f.month < q.since + interval '3 months'
  JOIN over USING (month) JOIN member s USING (client_id)),
summed AS (
  SELECT slice, n, label,
         sum(closes - reopens) FILTER (WHERE ticketed)::numeric AS closed, sum(opened) FILTER (WHERE ticketed)::numeric AS opened,
         sum(reactive_hours) FILTER (WHERE timed AND has_seat_count) AS reactive,
         sum(seat_months) FILTER (WHERE timed AND has_seat_count) AS seats,
         sum(technical_reactive_hours) FILTER (WHERE timed) AS technical_reactive, sum(technical_hours) FILTER (WHERE timed) AS technical,
         sum(opened) FILTER (WHERE ticketed AND has_endpoint_count)::numeric AS opened_there,
         sum(endpoint_months) FILTER (WHERE ticketed AND has_endpoint_count) AS endpoints,
         sum(handle_hours) FILTER (WHERE ticketed AND timed) AS handled, sum(cohort) FILTER (WHERE ticketed AND timed)::numeric AS cohort,
         sum(mrr) FILTER (WHERE moneyed) AS mrr,
         count(DISTINCT month) FILTER (WHERE moneyed) AS months
  FROM cut GROUP BY slice, n, label),
staffed AS (
  SELECT q.n, sum(support) AS support FROM quarter q
  JOIN staff_of_month f ON f.month >= q.since AND f.month < q.since + interval '3 months' JOIN over USING (month)
  WHERE month >= (SELECT since FROM known WHERE kind = 'MONEY') GROUP BY q.n),
valued AS (
  SELECT slice, n, label, name, value FROM summed LEFT JOIN staffed USING (n), LATERAL (VALUES
    ('CLOSE_PERCENT', CASE WHEN opened > 0 THEN closed * 100 / opened END),
    ('RHEM_RISING', CASE WHEN seats > 0 THEN coalesce(reactive, 0) / seats END),
    ('REACTIVE_SERVICE_PERCENT', CASE WHEN slice = 'MSP' AND technical > 0 THEN technical_reactive * 100 / technical END),
    ('TICKETS_PER_ENDPOINT', CASE WHEN endpoints > 0 THEN coalesce(opened_there, 0) / endpoints END),
    ('RESOLUTION_TIME', CASE WHEN cohort > 0 THEN handled * 60 / cohort END),
    ('SUPPORT_LEVERAGE', CASE WHEN slice = 'MSP' AND support > 0 THEN mrr / support END),
    ('FLAT_MRR', CASE WHEN slice = 'MSP' AND months > 0 THEN mrr / months END)) s (name, value)),
compared AS (
  SELECT *, lag(value) OVER (PARTITION BY slice, name ORDER BY n DESC) AS before FROM valued),
so AS (
  SELECT *, coalesce(CASE name
    WHEN 'CLOSE_PERCENT' THEN value < 100 WHEN 'RHEM_RISING' THEN value > before
    WHEN 'REACTIVE_SERVICE_PERCENT' THEN value >= 20 WHEN 'TICKETS_PER_ENDPOINT' THEN value >= 0.75
    WHEN 'RESOLUTION_TIME' THEN value >= 60 WHEN 'SUPPORT_LEVERAGE' THEN value < 60000
    WHEN 'FLAT_MRR' THEN value BETWEEN 75000 AND 100000 AND value <= before * 1.02 END, false) AS is_so
  FROM compared),
-- The run of quarters up to this one in which it is so.
run AS (
  SELECT slice, name, coalesce(min(n) FILTER (WHERE NOT is_so), max(n) + 1) AS quarters FROM so GROUP BY slice, name),
judged AS (
  SELECT r.slice, r.name, s.value, r.quarters >= CASE r.name WHEN 'CLOSE_PERCENT' THEN 2 WHEN 'RHEM_RISING' THEN 3
    WHEN 'FLAT_MRR' THEN 3 ELSE 1 END AS holds, r.quarters
  FROM run r JOIN so s ON s.slice = r.slice AND s.name = r.name AND s.n = 0)
SELECT j.slice, j.name, j.value, j.holds, q.label AS since,
       count(*) FILTER (WHERE j.holds) OVER (PARTITION BY j.slice)::int AS holding
FROM judged j LEFT JOIN quarter q ON j.holds AND q.n = j.quarters - 1
WHERE slice = 'MSP' OR name IN ('CLOSE_PERCENT', 'RHEM_RISING', 'TICKETS_PER_ENDPOINT', 'RESOLUTION_TIME');
