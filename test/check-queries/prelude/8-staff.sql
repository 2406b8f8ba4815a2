-- Who was employed on each day, how much of a full-time job that was, and what they did by the newest
-- allocation of that day.
CREATE TEMP TABLE employed_day AS
SELECT t.id AS technician_id, t.technical, d.day, d.month, d.days,
       coalesce((SELECT f.fte FROM technician_fte f WHERE f.tenant_id = tenant AND f.technician_id = t.id
                 AND f.since <= d.day ORDER BY f.since DESC LIMIT 1), 1) AS fte
FROM asked
JOIN technician t ON t.tenant_id = tenant
JOIN asked_day d ON d.day >= coalesce(t.employed_from, '-infinity')
  AND d.day < coalesce(t.employed_until, 'infinity');

ANALYZE employed_day, asked_day;

CREATE TEMP TABLE staff_of_month AS
SELECT e.month,
       sum(e.fte * l.share / e.days) AS fte_months,
       sum(e.fte * l.share / e.days) FILTER (WHERE l.area = 'SUPPORT' AND e.technical) AS support_technicians,
       sum(e.fte * l.share / e.days) FILTER (WHERE l.area = 'SUPPORT') AS support,
       sum(e.fte * l.share / e.days) FILTER (WHERE l.area = 'PROFESSIONAL_SERVICES') AS professional_services,
       sum(e.fte * l.share / e.days) FILTER (WHERE l.area = 'CENTRALIZED_SERVICES') AS centralized_services,
       sum(e.fte * l.share / e.days) FILTER (WHERE l.area = 'TECHNOLOGY_ALIGNMENT') AS technology_alignment,
       sum(e.fte * l.share / e.days) FILTER (WHERE l.area = 'VCIO') AS vcio
FROM employed_day e
JOIN asked ON true
JOIN allocation l ON l.tenant_id = tenant AND l.technician_id = e.technician_id
WHERE l.area <> 'OVERHEAD' AND l.effective_on = (
  SELECT max(n.effective_on) FROM allocation n
  WHERE n.tenant_id = tenant AND n.technician_id = e.technician_id AND n.effective_on <= e.day)
GROUP BY e.month;

-- A headcount holds until the next one; before the first, technicians are counted.
CREATE TEMP TABLE employees_of_month AS
WITH counted AS (
  SELECT d.*, (
    SELECT ROW(h.employees, h.technical_employees)::text FROM headcount h, asked
    WHERE h.tenant_id = tenant AND NOT h.deleted AND h.effective_on <= d.day
    ORDER BY h.effective_on DESC, h.received_no DESC LIMIT 1) AS headcount,
    coalesce(e.technicians, 0) AS technicians, coalesce(e.technical, 0) AS technical
  FROM asked_day d
  LEFT JOIN (SELECT day, count(*) AS technicians, count(*) FILTER (WHERE technical) AS technical
             FROM employed_day GROUP BY day) e USING (day))
SELECT month,
       sum(coalesce(split_part(trim(headcount, '()'), ',', 1)::numeric, technicians) / days)
         AS employee_months,
       sum(coalesce(split_part(trim(headcount, '()'), ',', 2)::numeric, technical) / days)
         AS technical_employee_months
FROM counted GROUP BY month;
