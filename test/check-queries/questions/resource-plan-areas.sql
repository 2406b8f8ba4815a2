-- People that each area's basis pays for, and that its work asks for; Support also by tickets, the larger binds.
-- Somebody is hired only for work that is paid for, and moved only where neither asks for them.
WITH area AS (
  SELECT * FROM (VALUES ('PROFESSIONAL_SERVICES', 'Professional Services', 22000), ('CENTRALIZED_SERVICES', 'Centralized Services', 5000),
    ('TECHNOLOGY_ALIGNMENT', 'Technology Alignment', 70000), ('VCIO', 'vCIO', 140000),
    ('SUPPORT', 'Support Desk', 60000)) a (area, name, target)),
month AS (
  SELECT m.month, (least(m.until, today + 1) - m.month)::numeric / m.days AS length,
         w.worked * 8 * 0.75 AS productive,
         m.month >= (SELECT since FROM known WHERE kind = 'MONEY') AS moneyed,
         m.month >= (SELECT since FROM known WHERE kind = 'TIME') AS timed,
         m.month >= (SELECT since FROM known WHERE kind = 'TICKETS') AS ticketed
  FROM asked, asked_month m JOIN work_month w USING (month) WHERE m.month BETWEEN $1 AND $2),
basis AS (
  SELECT a.area, a.target,
         sum(CASE a.area WHEN 'PROFESSIONAL_SERVICES' THEN f.nrr WHEN 'CENTRALIZED_SERVICES' THEN f.endpoint_months ELSE f.mrr END) AS basis
  FROM area a, fact f JOIN month USING (month)
  WHERE moneyed OR a.area = 'CENTRALIZED_SERVICES' GROUP BY 1, 2),
lasted AS (
  SELECT a.area, sum(length) AS months, sum(productive) AS productive
  FROM area a, month WHERE moneyed OR a.area = 'CENTRALIZED_SERVICES' GROUP BY 1),
staffed AS (
  SELECT s.area, sum(s.fte * s.share / w.days) AS fte_months FROM shared_day s JOIN work_month w USING (month) JOIN month m USING (month)
  WHERE (moneyed OR s.area = 'CENTRALIZED_SERVICES') GROUP BY s.area),
worked AS (
  SELECT a.area, coalesce(sum(e.worked_ms) / 3600000.0, 0) AS hours
  FROM area a LEFT JOIN (SELECT * FROM decided_entry JOIN month USING (month) WHERE timed AND NOT internal) e ON e.charted_area = a.area GROUP BY 1),
able AS (SELECT sum(productive) AS productive, sum(length) AS months FROM month WHERE timed),
opened AS (SELECT sum(opened) AS tickets FROM fact JOIN month USING (month) WHERE ticketed),
ticketed AS (SELECT sum(length) AS months FROM month WHERE ticketed),
told AS (
  SELECT a.name, greatest(b.basis / l.months / a.target, 0) AS carried, coalesce(s.fte_months, 0) / l.months AS current,
         greatest(w.hours / able.productive, CASE WHEN a.area = 'SUPPORT' THEN o.tickets / (300 * t.months) ELSE 0 END) AS demanded
  FROM area a JOIN basis b USING (area) JOIN lasted l USING (area) LEFT JOIN staffed s USING (area) JOIN worked w USING (area),
       able, opened o, ticketed t)
SELECT *, CASE WHEN demanded - current >= 0.25 AND carried >= current + least(1, demanded - current) THEN 'HIRE'
               WHEN current - demanded >= 0.25 AND current - carried >= 0.25 THEN 'REDEPLOY' ELSE 'HOLD' END AS action
FROM told;
