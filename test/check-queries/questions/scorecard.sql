-- The quarter $1 ("2026-Q1") against a world-class MSP: each figure, and whether it is met.
WITH told AS (SELECT * FROM summed WHERE slice = 'MSP' AND period = $1),
value AS (
  SELECT 'GROSS_MARGIN_PERCENT' AS name, (mrr - managed) * 100 / nullif(mrr, 0) AS value, 70 AS at_least, NULL::numeric AS under
  FROM told WHERE among = 'ALL' AND needs = 'LABOUR+MONEY'
  UNION ALL SELECT 'SERVICE_REVENUE_PER_EMPLOYEE', (mrr + nrr) * 12 / nullif(employee_months, 0), 150000, NULL
  FROM told WHERE among = 'ALL' AND needs = 'MONEY'
  UNION ALL SELECT 'SERVICE_REVENUE_PER_TECHNICAL_EMPLOYEE', (mrr + nrr) * 12 / nullif(technical_employee_months, 0), 250000, NULL
  FROM told WHERE among = 'ALL' AND needs = 'MONEY'
  UNION ALL SELECT 'TOTAL_CLOSE_PERCENT', closed::numeric * 100 / nullif(opened, 0), 100, NULL
  FROM told WHERE among = 'ALL' AND needs = 'TICKETS'
  UNION ALL SELECT 'AVERAGE_RESOLUTION_TIME', handle_hours * 60 / nullif(cohort, 0), NULL, 30
  FROM told WHERE among = 'ALL' AND needs = 'TICKETS+TIME'
  UNION ALL SELECT 'REOPEN_PERCENT', reopens::numeric * 100 / nullif(closes, 0), NULL, 0.000000001
  FROM told WHERE among = 'ALL' AND needs = 'TICKETS'),
-- The SMART numbers, and the limits of their source. Beside them what the test sets targets for, which have none.
usual (metric, low, high, is_strict, is_smart) AS (VALUES
  ('REACTIVE_TICKETS_PER_TECHNICIAN', 200, 300::numeric, false, true), ('TOTAL_CLOSE_PERCENT', 100, NULL, false, true),
  ('REACTIVE_TICKETS_PER_SEAT', NULL, 0.5, true, true), ('RHEM', NULL, 0.25, true, true),
  ('AVERAGE_RESOLUTION_TIME', NULL, 30, true, true), ('REACTIVE_SERVICE_PERCENT', NULL, 20, true, true),
  ('AISP', NULL, NULL, false, false), ('REACTIVE_HOURS', NULL, NULL, false, false)),
figure AS (
  SELECT 'MSP' AS whose, f.* FROM (
    SELECT 'REACTIVE_TICKETS_PER_TECHNICIAN' AS metric, closed / nullif(support_technicians, 0) AS value, 1 AS months
    FROM told WHERE among = 'ALL' AND needs = 'TICKETS'
    UNION ALL SELECT 'TOTAL_CLOSE_PERCENT', closed::numeric * 100 / nullif(opened, 0), 1 FROM told WHERE among = 'ALL' AND needs = 'TICKETS'
    UNION ALL SELECT 'REACTIVE_TICKETS_PER_SEAT', opened / nullif(seat_months, 0), 1 FROM told WHERE among = 'SEATS' AND needs = 'TICKETS'
    UNION ALL SELECT 'AVERAGE_RESOLUTION_TIME', handle_hours * 60 / nullif(cohort, 0), 1 FROM told WHERE among = 'ALL' AND needs = 'TICKETS+TIME'
    UNION ALL SELECT 'REACTIVE_SERVICE_PERCENT', technical_reactive_hours * 100 / nullif(technical_hours, 0), 1
    FROM told WHERE among = 'ALL' AND needs = 'TIME'
    UNION ALL SELECT 'AISP', mrr / nullif(covered_seat_months, 0), 1 FROM told WHERE among = 'COVERED' AND needs = 'MONEY'
    UNION ALL SELECT 'REACTIVE_HOURS', reactive_hours, length FROM told WHERE among = 'ALL' AND needs = 'TIME') f
  UNION ALL
  SELECT coalesce(c.client_id::text, 'MSP'), 'RHEM', reactive_hours / nullif(seat_months, 0), 1
  FROM summed s LEFT JOIN checked_client c USING (slice)
  WHERE period = $1 AND among = 'SEATS' AND needs = 'TIME'),
-- The newest target of each that had begun by the end of the quarter, or by today.
own AS (
  SELECT DISTINCT ON (metric, scope, whose) metric, CASE scope WHEN 'MSP' THEN scope ELSE whose END AS whose, min, max
  FROM target, asked
  WHERE tenant_id = tenant AND scope IN ('MSP', 'CLIENT')
    AND since <= (SELECT least(max(until) - 1, today) FROM asked_period JOIN asked_month USING (month) WHERE period = $1)
  ORDER BY metric, scope, whose, since DESC),
goal AS (
  SELECT value, is_strict, months * coalesce(o.min, CASE WHEN o.max IS NULL THEN low END) AS low,
         months * coalesce(o.max, CASE WHEN o.min IS NULL THEN high END) AS high
  FROM figure JOIN usual USING (metric) LEFT JOIN own o USING (metric, whose)
  WHERE (is_smart AND whose = 'MSP') OR o.min IS NOT NULL OR o.max IS NOT NULL),
judged AS (
  SELECT coalesce(value > low OR (value = low AND NOT is_strict), true)
         AND coalesce(value < high OR (value = high AND NOT is_strict), true) AS met
  FROM goal WHERE value IS NOT NULL)
-- A line is held against the MSP's own target where it has set one.
SELECT name, value, coalesce(value >= coalesce(o.min, CASE WHEN o.max IS NULL THEN at_least END), true)
                AND CASE WHEN o.max IS NULL AND o.min IS NULL THEN coalesce(value < under, true)
                         ELSE coalesce(value <= o.max, true) END AS met
FROM value LEFT JOIN own o ON o.metric = name AND whose = 'MSP'
UNION ALL SELECT 'GOALS_MET', count(*) FILTER (WHERE met) * 100.0 / nullif(count(*), 0), bool_and(met) FROM judged;
