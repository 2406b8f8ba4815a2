-- At standard rates each entry costs what its hour cost on its own day, a monthly pay being for the hours that the job
-- has in the whole month; rounded by client, month and area. Whatever else was put in, tools for no area included, is overhead.
WITH hour AS (
  SELECT e.client_id, e.month, e.charted_area AS area,
         e.worked_ms / 3600000.0 * coalesce(c.hourly_cost, c.monthly_cost / nullif(8 * w.workdays * coalesce((
           SELECT f.fte FROM technician_fte f WHERE f.tenant_id = tenant AND f.technician_id = e.technician_id
             AND f.since <= e.day ORDER BY f.since DESC LIMIT 1), 1), 0), 0) AS cost
  FROM decided_entry e
  JOIN asked ON true
  JOIN work_month w USING (month)
  JOIN (SELECT DISTINCT technician_id, month FROM pay WHERE area <> 'OVERHEAD') p USING (technician_id, month)
  JOIN LATERAL (
    SELECT hourly_cost, monthly_cost FROM labour_cost l
    WHERE l.tenant_id = tenant AND l.technician_id = e.technician_id AND l.effective_on <= e.day
    ORDER BY effective_on DESC LIMIT 1) c ON true
  WHERE NOT e.internal AND e.client_id IN (SELECT client_id FROM checked_client)),
labour AS (
  SELECT month, sum(cost) AS labour
  FROM (SELECT client_id, month, area, round(round(sum(cost), 9), 2) AS cost FROM hour GROUP BY 1, 2, 3) r GROUP BY month),
tools AS (SELECT month, sum(amount) AS tools FROM spread_part WHERE kind = 'tool' GROUP BY month),
put_in AS (
  SELECT month, sum(amount) AS put_in FROM (
    SELECT month, amount FROM pay UNION ALL SELECT month, amount FROM spread_item WHERE kind = 'tool') p GROUP BY month)
SELECT to_char(month, 'YYYY-MM') AS month, coalesce(labour, 0) AS labour, coalesce(tools, 0) AS tools,
       coalesce(put_in, 0) - coalesce(labour, 0) - coalesce(tools, 0) AS overhead, coalesce(put_in, 0) AS put_in
FROM asked_month LEFT JOIN labour USING (month) LEFT JOIN tools USING (month) LEFT JOIN put_in USING (month)
WHERE month >= (SELECT since FROM known WHERE kind = 'LABOUR')
ORDER BY month;
