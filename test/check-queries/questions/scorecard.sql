-- The quarter $1 ("2026-Q1") against a world-class MSP: each figure, and whether it is met.
WITH told AS (SELECT * FROM summed WHERE slice = 'MSP' AND period = $1),
of AS (SELECT among, needs, t.* FROM told t),
value AS (
  SELECT 'GROSS_MARGIN_PERCENT' AS name, (mrr - managed) * 100 / mrr AS value, 70 AS at_least, NULL::numeric AS under
  FROM told WHERE among = 'ALL' AND needs = 'LABOUR+MONEY'
  UNION ALL SELECT 'SERVICE_REVENUE_PER_EMPLOYEE', (mrr + nrr) * 12 / employee_months, 150000, NULL
  FROM told WHERE among = 'ALL' AND needs = 'MONEY'
  UNION ALL SELECT 'SERVICE_REVENUE_PER_TECHNICAL_EMPLOYEE', (mrr + nrr) * 12 / technical_employee_months, 250000, NULL
  FROM told WHERE among = 'ALL' AND needs = 'MONEY'
  UNION ALL SELECT 'TOTAL_CLOSE_PERCENT', closed::numeric * 100 / opened, 100, NULL
  FROM told WHERE among = 'ALL' AND needs = 'TICKETS'
  UNION ALL SELECT 'AVERAGE_RESOLUTION_TIME', handle_hours * 60 / cohort, NULL, 30
  FROM told WHERE among = 'ALL' AND needs = 'TICKETS+TIME'
  UNION ALL SELECT 'REOPEN_PERCENT', reopens::numeric * 100 / closes, NULL, 0.000000001
  FROM told WHERE among = 'ALL' AND needs = 'TICKETS'),
smart AS (
  SELECT closed / support_technicians BETWEEN 200 AND 300 AS met FROM told WHERE among = 'ALL' AND needs = 'TICKETS'
  UNION ALL SELECT closed >= opened FROM told WHERE among = 'ALL' AND needs = 'TICKETS'
  UNION ALL SELECT opened / seat_months < 0.5 FROM told WHERE among = 'SEATS' AND needs = 'TICKETS'
  UNION ALL SELECT reactive_hours / seat_months < 0.25 FROM told WHERE among = 'SEATS' AND needs = 'TIME'
  UNION ALL SELECT handle_hours * 60 / cohort < 30 FROM told WHERE among = 'ALL' AND needs = 'TICKETS+TIME'
  UNION ALL SELECT technical_reactive_hours * 100 / technical_hours < 20 FROM told WHERE among = 'ALL' AND needs = 'TIME')
SELECT name, value, coalesce(value >= at_least, true) AND coalesce(value < under, true) AS met FROM value
UNION ALL SELECT 'GOALS_MET', count(*) FILTER (WHERE met) * 100.0 / count(*), bool_and(met) FROM smart;
