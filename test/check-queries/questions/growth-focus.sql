-- Markets with clients that brought or cost anything, by what they leave a seat, then an hour. A market whose
-- costs are not known leaves nothing known. The band is that of the client's last month.
WITH told AS (
  SELECT f.client_id, bool_or(k.has_seat_count) AS seated, k.segment, k.territory,
         coalesce(sum(mrr), 0) + coalesce(sum(nrr), 0) AS revenue, coalesce(sum(labour), 0) + coalesce(sum(tools), 0) AS cost,
         coalesce(sum(uncosted), 0) AS uncosted, coalesce(sum(seat_months), 0) AS seats,
         coalesce(sum(logged_hours), 0) AS hours,
         coalesce(sum(mrr), 0) <> 0 OR coalesce(sum(nrr), 0) <> 0 OR coalesce(sum(labour), 0) <> 0
           OR coalesce(sum(tools), 0) <> 0 OR coalesce(sum(uncosted), 0) <> 0 AS active
  FROM fact f JOIN priced_month USING (month) JOIN market k USING (client_id)
  WHERE month BETWEEN $1 AND $2 GROUP BY 1, 3, 4),
placed AS (
  SELECT t.*, b.band FROM told t
  LEFT JOIN banded b ON b.client_id = t.client_id AND b.month = $2::date
  WHERE active),
cells AS (
  SELECT segment, territory, band, count(*)::int AS clients,
         sum(seats) FILTER (WHERE seated) AS seats,
         sum(revenue - cost) FILTER (WHERE seated) AS seated_left,
         coalesce(sum(cost) FILTER (WHERE seated), 0) <= 0 AND sum(uncosted) FILTER (WHERE seated) > 0 AS seated_unknown,
         sum(hours) AS hours, sum(revenue - cost) AS all_left,
         sum(cost) <= 0 AND sum(uncosted) > 0 AS unknown
  FROM placed GROUP BY 1, 2, 3),
valued AS (
  SELECT *, CASE WHEN seats > 0 AND NOT seated_unknown THEN seated_left / seats END AS per_seat,
         CASE WHEN hours > 0 AND NOT unknown THEN all_left / hours END AS per_hour
  FROM cells)
SELECT segment, territory, band, clients, round(round(per_seat, 9), 2) AS per_seat, round(round(per_hour, 9), 2) AS per_hour,
       clients >= 3 AS confident
FROM valued ORDER BY valued.per_seat DESC NULLS LAST, valued.per_hour DESC NULLS LAST, segment, territory, band;
