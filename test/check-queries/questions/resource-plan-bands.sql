-- By band and tier (0: none known): hours for clients, the people that they ask for, and those that there are by the
-- hours worked. The index: share of the hours ÷ share of what all clients contribute.
-- Over the months of which time is known.
WITH month AS (
  SELECT m.month, (least(m.until, today + 1) - m.month)::numeric / m.days AS length, m.days, w.worked * 8 * 0.75 AS productive
  FROM asked, asked_month m JOIN work_month w USING (month)
  WHERE m.month BETWEEN $1 AND $2 AND m.month >= (SELECT since FROM known WHERE kind = 'TIME')),
tier_of AS (
  SELECT r.technician_id, r.since, lead(r.since, 1, 'infinity') OVER (PARTITION BY r.technician_id ORDER BY r.since) AS until, tier
  FROM technician_tier r, asked WHERE r.tenant_id = tenant),
worked AS (
  SELECT e.client_id, e.month, coalesce(t.tier, 0) AS tier, sum(e.worked_ms) / 3600000.0 AS hours
  FROM decided_entry e JOIN month USING (month)
  LEFT JOIN tier_of t ON t.technician_id = e.technician_id AND e.day >= t.since AND e.day < t.until
  WHERE NOT internal GROUP BY 1, 2, 3),
people AS (
  SELECT coalesce(t.tier, 0) AS tier, sum(s.fte * s.share / m.days) / (SELECT sum(length) FROM month) AS people
  FROM shared_day s JOIN month m USING (month)
  LEFT JOIN tier_of t ON t.technician_id = s.technician_id AND s.day >= t.since AND s.day < t.until
  WHERE s.area <> 'OVERHEAD' GROUP BY 1),
whole AS (SELECT tier, sum(hours) AS hours FROM worked GROUP BY tier),
own AS (SELECT b.band, w.tier, sum(w.hours) AS hours FROM worked w JOIN banded b USING (client_id, month) GROUP BY 1, 2),
contributed AS (
  SELECT b.band, sum(coalesce(mrr, 0) + coalesce(nrr, 0) - coalesce(labour, 0) - coalesce(tools, 0)) AS left_over
  FROM fact f JOIN priced_month USING (month) LEFT JOIN banded b USING (client_id, month)
  WHERE month BETWEEN $1 AND $2 GROUP BY b.band),
share AS (
  SELECT band, left_over / (SELECT sum(left_over) FROM contributed) AS share FROM contributed),
tier AS (SELECT tier FROM whole UNION SELECT generate_series(1, 3)),
told AS (
  SELECT s.band, s.share, t.tier, coalesce(o.hours, 0) AS hours, coalesce(w.hours, 0) AS all_hours, coalesce(p.people, 0) AS people
  FROM share s CROSS JOIN tier t LEFT JOIN own o ON o.band = s.band AND o.tier = t.tier
  LEFT JOIN whole w ON w.tier = t.tier LEFT JOIN people p ON p.tier = t.tier WHERE s.band IS NOT NULL)
SELECT band, tier, hours, hours / (SELECT sum(productive) FROM month) AS required,
       CASE WHEN all_hours > 0 THEN people * hours / all_hours ELSE 0 END AS current,
       CASE WHEN all_hours > 0 AND share > 0 THEN hours / all_hours / share END AS index,
       sum(hours) OVER (PARTITION BY band) AS band_hours,
       CASE WHEN share > 0 THEN sum(hours) OVER (PARTITION BY band) / sum(all_hours) OVER (PARTITION BY band) / share END AS band_index
FROM told ORDER BY band, tier;
