-- The quarter (rounded up) of the clients that leave most a seat, against the rest.
WITH told AS (
  SELECT f.client_id, k.name, k.segment, k.territory,
         sum(mrr) AS mrr, sum(nrr) AS nrr, coalesce(sum(labour), 0) + coalesce(sum(tools), 0) AS cost,
         coalesce(sum(uncosted), 0) AS uncosted, sum(seat_months) AS seats
  FROM fact f JOIN priced_month USING (month) JOIN market k USING (client_id)
  WHERE month BETWEEN $1 AND $2 AND k.has_seat_count GROUP BY 1, 2, 3, 4),
ranked AS (
  SELECT *, left_over / seats AS per_seat, row_number() OVER (ORDER BY left_over / seats DESC, client_id) AS place,
         count(*) OVER () AS clients
  FROM (SELECT *, coalesce(mrr, 0) + coalesce(nrr, 0) - cost AS left_over FROM told) t
  WHERE seats > 0 AND NOT (cost <= 0 AND uncosted > 0)),
sorted AS (SELECT *, place <= ceil(clients / 4.0) AS top FROM ranked),
lasted AS (SELECT sum(length) AS months FROM priced_month WHERE month BETWEEN $1 AND $2),
most AS (
  SELECT (SELECT segment FROM sorted WHERE top GROUP BY segment
          HAVING count(*) * 2 > (SELECT count(*) FROM sorted WHERE top)) AS segment,
         (SELECT territory FROM sorted WHERE top GROUP BY territory
          HAVING count(*) * 2 > (SELECT count(*) FROM sorted WHERE top)) AS territory)
SELECT (SELECT array_agg(name ORDER BY place) FROM sorted WHERE top) AS clients,
       round(sum(left_over) FILTER (WHERE top) / sum(seats) FILTER (WHERE top), 2) AS best,
       round(sum(left_over) FILTER (WHERE NOT top) / sum(seats) FILTER (WHERE NOT top), 2) AS rest,
       min(round(seats / months)) FILTER (WHERE top)::int AS seats_from,
       max(round(seats / months)) FILTER (WHERE top)::int AS seats_to,
       (SELECT array_agg(DISTINCT band ORDER BY band) FROM sorted JOIN banded USING (client_id)
        WHERE top AND month = $2::date AND band IS NOT NULL) AS bands,
       most.segment, most.territory
FROM sorted, lasted, most GROUP BY most.segment, most.territory;
