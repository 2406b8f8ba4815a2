-- Nobody works at the weekend; everybody works 8 hours on other days.
CREATE TEMP TABLE work_month AS
SELECT m.month, m.days,
       count(*) FILTER (WHERE extract(isodow FROM d) < 6) AS workdays,
       count(*) FILTER (WHERE extract(isodow FROM d) < 6 AND d <= today) AS worked,
       count(*) FILTER (WHERE d <= today) AS elapsed
FROM asked, asked_month m, generate_series(m.month::timestamp, m.until::timestamp - interval '1 day', interval '1 day') d
GROUP BY m.month, m.days;

CREATE TEMP TABLE area_order AS
SELECT * FROM (VALUES ('PROFESSIONAL_SERVICES', 1), ('CENTRALIZED_SERVICES', 2),
  ('TECHNOLOGY_ALIGNMENT', 3), ('VCIO', 4), ('SUPPORT', 5), ('OVERHEAD', 6)) a (area, place);

-- What each employed day is spent on; what is not allocated to the five areas is overhead.
CREATE TEMP TABLE shared_day AS
WITH allocated AS (
  SELECT e.technician_id, e.day, l.area, sum(l.share) AS share
  FROM employed_day e
  JOIN asked ON true
  JOIN allocation l ON l.tenant_id = tenant AND l.technician_id = e.technician_id
  WHERE l.area <> 'OVERHEAD' AND l.effective_on = (
    SELECT max(n.effective_on) FROM allocation n
    WHERE n.tenant_id = tenant AND n.technician_id = e.technician_id AND n.effective_on <= e.day)
  GROUP BY 1, 2, 3)
SELECT e.technician_id, e.technical, e.day, e.month, a.area, a.share, e.fte
FROM employed_day e JOIN allocated a USING (technician_id, day) WHERE a.share > 0
UNION ALL
SELECT technician_id, technical, day, month, 'OVERHEAD', rest, fte
FROM (SELECT e.*, 1 - coalesce(a.share, 0) AS rest
      FROM employed_day e
      LEFT JOIN (SELECT technician_id, day, sum(share) AS share FROM allocated GROUP BY 1, 2) a
        USING (technician_id, day)) r
WHERE rest > 0;
ANALYZE employed_day, shared_day, work_month;

-- A day's cost is that of a month: known, whatever the job's extent, or an hour's for the hours of the whole
-- month that the job has.
CREATE TEMP TABLE paid_day AS
SELECT e.technician_id, e.day, coalesce(c.monthly_cost, c.hourly_cost * 8 * w.workdays * e.fte) AS a_month
FROM employed_day e
JOIN work_month w USING (month)
JOIN asked ON true
JOIN LATERAL (
  SELECT monthly_cost, hourly_cost FROM labour_cost l
  WHERE l.tenant_id = tenant AND l.technician_id = e.technician_id AND l.effective_on <= e.day
  ORDER BY effective_on DESC LIMIT 1) c ON true;
ANALYZE paid_day;

-- What people cost, by area: each part rounded, the last takes what is left of the rounded whole.
CREATE TEMP TABLE pay AS
WITH part AS (
  SELECT s.technician_id, s.month, s.area, a.place, w.days,
         coalesce(sum(p.a_month * s.share), 0) AS month_days
  FROM shared_day s
  JOIN work_month w USING (month)
  JOIN area_order a USING (area)
  LEFT JOIN paid_day p USING (technician_id, day)
  GROUP BY 1, 2, 3, 4, 5),
rounded AS (
  SELECT *, round(month_days / days, 2) AS part,
         round(sum(month_days) OVER whole / days, 2) AS whole,
         place = max(place) OVER whole AS last
  FROM part WINDOW whole AS (PARTITION BY technician_id, month))
SELECT technician_id, month, area,
       CASE WHEN last THEN whole - coalesce(sum(part) FILTER (WHERE NOT last) OVER (
         PARTITION BY technician_id, month), 0) ELSE part END AS amount
FROM rounded;

CREATE TEMP TABLE client_work AS
SELECT technician_id, client_id, month, charted_area AS area, sum(worked_ms)::numeric AS weight
FROM decided_entry WHERE NOT internal AND technician_id IS NOT NULL
GROUP BY 1, 2, 3, 4 HAVING sum(worked_ms) > 0;
ANALYZE pay, client_work, hours_of_month, seats_of_month, endpoints_of_month, money_of_month, active_day;

CREATE TEMP TABLE basis AS
SELECT c.client_id, m.month, coalesce(s.seat_months, 0) AS seats, coalesce(p.endpoint_months, 0) AS endpoints,
       coalesce(y.mrr, 0) AS mrr, coalesce(y.nrr, 0) AS nrr, coalesce(h.reactive_hours, 0) AS reactive,
       coalesce(a.days, 0) AS active
FROM checked_client c CROSS JOIN asked_month m
LEFT JOIN (SELECT client_id, month, count(*) AS days FROM active_day GROUP BY 1, 2) a USING (client_id, month)
LEFT JOIN seats_of_month s USING (client_id, month)
LEFT JOIN endpoints_of_month p USING (client_id, month)
LEFT JOIN money_of_month y USING (client_id, month)
LEFT JOIN hours_of_month h USING (client_id, month);

-- A tool's row holds until the next one of the same tool.
CREATE TEMP TABLE tool AS
SELECT t.*, least(coalesce(ends_before, 'infinity'), coalesce(
         lead(effective_on) OVER (PARTITION BY source_id, external_id ORDER BY effective_on), 'infinity')) AS superseded
FROM tool_cost t, asked WHERE tenant_id = tenant AND NOT deleted;

-- Whatever is spread: an amount, and what speaks for each client and area.
CREATE TEMP TABLE spread_item AS
SELECT 'pay ' || technician_id AS item, 'labour' AS kind, month, NULL AS area, sum(amount) AS amount
FROM pay WHERE area <> 'OVERHEAD'
  AND EXISTS (SELECT FROM client_work w WHERE w.technician_id = pay.technician_id AND w.month = pay.month)
GROUP BY technician_id, month
UNION ALL
SELECT 'pay ' || technician_id || ' ' || area, 'labour', month, area, amount
FROM pay WHERE area <> 'OVERHEAD'
  AND NOT EXISTS (SELECT FROM client_work w WHERE w.technician_id = pay.technician_id AND w.month = pay.month)
UNION ALL
SELECT concat_ws(' ', 'tool', source_id, external_id, effective_on), 'tool', m.month, area,
       round(monthly_cost * (least(superseded, m.until, today + 1) - greatest(effective_on, m.month)) / m.days, 2)
FROM tool, asked, asked_month m
WHERE effective_on < least(m.until, today + 1) AND superseded > m.month AND superseded > effective_on;
ANALYZE basis, tool, spread_item;

CREATE TEMP TABLE spread_weight AS
SELECT 'pay ' || technician_id AS item, month, client_id, area, weight FROM client_work
UNION ALL
SELECT i.item, i.month, b.client_id, i.area,
       CASE i.area WHEN 'PROFESSIONAL_SERVICES' THEN nrr WHEN 'CENTRALIZED_SERVICES' THEN endpoints
         WHEN 'SUPPORT' THEN CASE WHEN all_reactive > 0 THEN reactive ELSE seats END
         ELSE mrr END
FROM spread_item i
JOIN (SELECT *, sum(reactive) OVER (PARTITION BY month) AS all_reactive FROM basis) b USING (month)
WHERE i.kind = 'labour' AND i.area IS NOT NULL
UNION ALL
SELECT i.item, i.month, b.client_id, i.area,
       CASE t.basis WHEN 'SEATS' THEN seats WHEN 'ENDPOINTS' THEN endpoints WHEN 'PER_CLIENT' THEN active
         ELSE (EXISTS (SELECT FROM tool_cost_client n, asked WHERE n.tenant_id = tenant
           AND n.source_id = t.source_id AND n.external_id = t.external_id
           AND n.effective_on = t.effective_on AND n.client_id = b.client_id))::int END
FROM spread_item i
JOIN tool t ON i.item = concat_ws(' ', 'tool', t.source_id, t.external_id, t.effective_on)
JOIN basis b USING (month) WHERE i.area IS NOT NULL;
ANALYZE spread_weight;

-- Cents by largest remainder: the whole part of each share, then one by one.
CREATE TEMP TABLE spread_part AS
WITH share AS (
  SELECT i.item, i.kind, i.month, w.client_id, w.area, i.amount * 100 AS cents, w.weight,
         sum(w.weight) OVER (PARTITION BY i.item, i.month) AS all_weights
  FROM spread_item i JOIN spread_weight w USING (item, month) WHERE w.weight > 0),
cut AS (
  SELECT *, div(cents * weight, all_weights) AS part, mod(cents * weight, all_weights) AS rest FROM share),
served AS (
  SELECT cut.*, cents - sum(part) OVER (PARTITION BY item, month) AS remaining,
         row_number() OVER (PARTITION BY item, month ORDER BY rest DESC,
           c.external_id COLLATE "C", c.source_id, c.id, place) AS n
  FROM cut JOIN asked ON true JOIN client c ON c.tenant_id = tenant AND c.id = cut.client_id
  JOIN area_order USING (area))
SELECT item, kind, month, client_id, area, (part + (n <= remaining)::int) / 100 AS amount FROM served;
ANALYZE spread_part;

CREATE TEMP TABLE overhead_of_month AS
SELECT month, sum(amount) AS overhead FROM (
  SELECT month, amount FROM pay WHERE area = 'OVERHEAD'
  UNION ALL SELECT month, amount FROM spread_item i
  WHERE NOT EXISTS (SELECT FROM spread_part p WHERE p.item = i.item AND p.month = i.month)) o
GROUP BY month;

-- Hours for clients behind which no cost stands.
CREATE TEMP TABLE uncosted AS
SELECT client_id, month, charted_area AS area, sum(worked_ms) / 3600000.0 AS hours
FROM decided_entry e
LEFT JOIN (SELECT DISTINCT technician_id, month FROM pay WHERE area <> 'OVERHEAD') p USING (technician_id, month)
LEFT JOIN (SELECT l.technician_id, min(l.effective_on) AS since FROM labour_cost l, asked
           WHERE l.tenant_id = tenant GROUP BY 1) l USING (technician_id)
WHERE NOT internal AND (p.technician_id IS NULL OR l.since IS NULL OR l.since > e.day)
GROUP BY 1, 2, 3;

CREATE TEMP TABLE cost_of_month AS
WITH money AS (
  SELECT client_id, month,
         sum(amount) FILTER (WHERE kind = 'labour') AS labour,
         sum(amount) FILTER (WHERE kind = 'tool') AS tools,
         sum(amount) FILTER (WHERE kind = 'labour' AND area <> 'PROFESSIONAL_SERVICES') AS managed_labour,
         sum(amount) FILTER (WHERE kind = 'tool' AND area <> 'PROFESSIONAL_SERVICES') AS managed_tools,
         sum(amount) FILTER (WHERE area <> 'PROFESSIONAL_SERVICES') AS managed,
         sum(amount) FILTER (WHERE area = 'PROFESSIONAL_SERVICES') AS professional_services_cost,
         sum(amount) FILTER (WHERE area = 'CENTRALIZED_SERVICES') AS centralized_services_cost,
         sum(amount) FILTER (WHERE area = 'TECHNOLOGY_ALIGNMENT') AS technology_alignment_cost,
         sum(amount) FILTER (WHERE area = 'VCIO') AS vcio_cost,
         sum(amount) FILTER (WHERE area = 'SUPPORT') AS support_cost
  FROM spread_part GROUP BY 1, 2),
missing AS (
  SELECT client_id, month, sum(hours) AS uncosted,
         sum(hours) FILTER (WHERE area <> 'PROFESSIONAL_SERVICES') AS uncosted_managed,
         sum(hours) FILTER (WHERE area NOT IN ('PROFESSIONAL_SERVICES', 'SUPPORT')) AS uncosted_proactive,
         sum(hours) FILTER (WHERE area = 'PROFESSIONAL_SERVICES') AS uncosted_professional_services,
         sum(hours) FILTER (WHERE area = 'CENTRALIZED_SERVICES') AS uncosted_centralized_services,
         sum(hours) FILTER (WHERE area = 'TECHNOLOGY_ALIGNMENT') AS uncosted_technology_alignment,
         sum(hours) FILTER (WHERE area = 'VCIO') AS uncosted_vcio,
         sum(hours) FILTER (WHERE area = 'SUPPORT') AS uncosted_support
  FROM uncosted GROUP BY 1, 2)
SELECT * FROM money FULL JOIN missing USING (client_id, month);

-- Hours that the people of the five areas could work, and those that the same people logged.
CREATE TEMP TABLE capacity_of_month AS
WITH able AS (
  SELECT month, sum(fte * share / elapsed * worked * 8) AS capacity,
         sum(fte * share / elapsed * worked * 8) FILTER (WHERE technical) AS technical_capacity
  FROM shared_day JOIN work_month USING (month) WHERE area <> 'OVERHEAD' GROUP BY month),
logged AS (
  SELECT month, sum(worked_ms) / 3600000.0 AS staffed_hours,
         coalesce(sum(worked_ms) FILTER (WHERE NOT internal), 0) / 3600000.0 AS client_hours,
         coalesce(sum(worked_ms) FILTER (WHERE charted_area = 'PROFESSIONAL_SERVICES'), 0) / 3600000.0
           AS billable_hours
  FROM decided_entry e
  JOIN (SELECT DISTINCT technician_id, month FROM shared_day WHERE area <> 'OVERHEAD') s
    USING (technician_id, month)
  GROUP BY month)
SELECT * FROM able FULL JOIN logged USING (month);
