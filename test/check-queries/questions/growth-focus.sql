-- Markets with clients that pay a fee or cost one, by what they leave a seat, then an hour; those of fewer than five
-- clients are pooled into their segment, then into the rest; cells with five seated clients come first. A cell whose
-- costs are not known leaves nothing known. The band is that of the client's last month.
WITH told AS (
  SELECT f.client_id, bool_or(k.has_seat_count) AS seated, k.segment, k.territory,
         coalesce(sum(mrr), 0) AS fee, coalesce(sum(managed), 0) AS cost,
         coalesce(sum(uncosted_managed), 0) AS uncosted, coalesce(sum(seat_months), 0) AS seats
  FROM fact f JOIN priced_month USING (month) JOIN market k USING (client_id)
  WHERE month BETWEEN $1 AND $2 GROUP BY 1, 3, 4),
worked AS (
  SELECT client_id, sum(worked_ms) / 3600000.0 AS hours FROM decided_entry JOIN priced_month USING (month)
  WHERE month BETWEEN $1 AND $2 AND NOT internal AND charted_area <> 'PROFESSIONAL_SERVICES' GROUP BY 1),
placed AS (
  SELECT t.*, coalesce(w.hours, 0) AS hours, b.band,
         count(*) OVER (PARTITION BY segment, territory, b.band) >= 5 AS alone
  FROM told t LEFT JOIN worked w USING (client_id)
  LEFT JOIN banded b ON b.client_id = t.client_id AND b.month = $2::date
  WHERE fee <> 0 OR cost <> 0 OR uncosted <> 0),
pooled AS (
  SELECT p.*, CASE WHEN alone THEN 'MARKET'
                   WHEN segment IS NOT NULL AND count(*) OVER (PARTITION BY alone, segment) >= 5 THEN 'SEGMENT'
                   ELSE 'REST' END AS kind
  FROM placed p),
cells AS (
  SELECT kind, CASE WHEN kind <> 'REST' THEN segment END AS segment, CASE WHEN kind = 'MARKET' THEN territory END AS territory,
         CASE WHEN kind = 'MARKET' THEN band END AS band, count(*)::int AS clients,
         count(*) FILTER (WHERE seated AND seats > 0 AND NOT (cost <= 0 AND uncosted > 0)) AS able,
         sum(seats) FILTER (WHERE seated) AS seats,
         sum(fee - cost) FILTER (WHERE seated) AS seated_left,
         coalesce(sum(cost) FILTER (WHERE seated), 0) <= 0 AND sum(uncosted) FILTER (WHERE seated) > 0 AS seated_unknown,
         sum(hours) AS hours, sum(fee - cost) AS all_left,
         sum(cost) <= 0 AND sum(uncosted) > 0 AS unknown
  FROM pooled GROUP BY 1, 2, 3, 4),
base AS (
  SELECT sum(fee - cost) / nullif(sum(seats), 0) AS per_seat FROM placed WHERE seated),
valued AS (
  SELECT *, CASE WHEN seats > 0 AND NOT seated_unknown THEN seated_left / seats END AS per_seat,
         CASE WHEN hours > 0 AND NOT unknown THEN all_left / hours END AS per_hour, able >= 5 AS confident
  FROM cells)
SELECT kind, segment, territory, band, clients, round(round(v.per_seat, 9), 2) AS per_seat, round(round(per_hour, 9), 2) AS per_hour,
       CASE WHEN base.per_seat > 0 THEN round(round(v.per_seat / base.per_seat, 9), 2) END AS lift, confident
FROM valued v, base ORDER BY confident DESC, v.per_seat DESC NULLS LAST, v.per_hour DESC NULLS LAST, kind, segment, territory, band;
