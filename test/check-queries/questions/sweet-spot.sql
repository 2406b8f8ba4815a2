-- The quarter (rounded up) of the clients whose fees leave most a seat, against the rest, and what they are more often
-- than clients are. Of what fewer than five clients are nothing is said.
WITH told AS (
  SELECT f.client_id, k.name, k.segment, k.territory,
         coalesce(sum(mrr), 0) AS fee, coalesce(sum(managed), 0) AS cost,
         coalesce(sum(uncosted_managed), 0) AS uncosted, sum(seat_months) AS seats
  FROM fact f JOIN priced_month USING (month) JOIN market k USING (client_id)
  WHERE month BETWEEN $1 AND $2 AND k.has_seat_count GROUP BY 1, 2, 3, 4),
ranked AS (
  SELECT t.*, b.band, left_over / seats AS per_seat, row_number() OVER (ORDER BY left_over / seats DESC, t.client_id) AS place,
         count(*) OVER () AS clients
  FROM (SELECT *, fee - cost AS left_over FROM told) t
  LEFT JOIN banded b ON b.client_id = t.client_id AND b.month = $2::date
  WHERE seats > 0 AND NOT (cost <= 0 AND uncosted > 0)),
sorted AS (SELECT *, place <= ceil(clients / 4.0) AS top FROM ranked),
lasted AS (SELECT sum(length) AS months FROM priced_month WHERE month BETWEEN $1 AND $2),
trait AS (
  SELECT cut, value, count(*) FILTER (WHERE top) AS clients,
         count(*) FILTER (WHERE top)::numeric / (SELECT count(*) FROM sorted WHERE top) AS share,
         count(*)::numeric / (SELECT count(*) FROM sorted) AS base
  FROM sorted, LATERAL (VALUES ('SEGMENT', 1, segment), ('TERRITORY', 2, territory), ('BAND', 3, band)) v (cut, nth, value)
  WHERE value IS NOT NULL GROUP BY cut, nth, value HAVING count(*) >= 5),
apart AS (SELECT *, share / base AS lift FROM trait WHERE share > base)
SELECT (SELECT array_agg(name ORDER BY place) FROM sorted WHERE top) AS clients,
       round(sum(left_over) FILTER (WHERE top) / sum(seats) FILTER (WHERE top), 2) AS best,
       round(sum(left_over) FILTER (WHERE NOT top) / sum(seats) FILTER (WHERE NOT top), 2) AS rest,
       min(round(seats / months)) FILTER (WHERE top)::int AS seats_from,
       max(round(seats / months)) FILTER (WHERE top)::int AS seats_to,
       coalesce((SELECT array_agg(DISTINCT band ORDER BY band) FROM sorted WHERE top AND band IS NOT NULL), '{}') AS bands,
       (SELECT value FROM apart WHERE cut = 'SEGMENT' AND share > 0.5) AS segment,
       (SELECT value FROM apart WHERE cut = 'TERRITORY' AND share > 0.5) AS territory,
       (SELECT coalesce(json_agg(json_build_object('dimension', cut, 'value', value, 'clients', clients, 'percent', round(share * 100, 2),
          'basePercent', round(base * 100, 2), 'lift', round(lift, 2)) ORDER BY round(lift, 9) DESC, round(share, 9) DESC,
          array_position(ARRAY['SEGMENT', 'TERRITORY', 'BAND'], cut), value COLLATE "C"), '[]') FROM apart) AS traits,
       count(*) FILTER (WHERE top) >= 5 AS confident
FROM sorted, lasted;
