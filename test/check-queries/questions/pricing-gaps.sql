-- Clients with a covered day whose monthly fee is below the price that their cost asks for at a margin of 70 %.
WITH period AS (SELECT * FROM priced_month WHERE month BETWEEN $1 AND $2),
summed AS (
  SELECT client_id, sum(mrr) AS mrr, sum(seat_months) AS seats, sum(covered_seat_months) AS covered,
         coalesce(sum(managed), 0) AS managed, coalesce(sum(uncosted_managed), 0) AS uncosted
  FROM fact JOIN period USING (month) GROUP BY client_id),
priced AS (
  SELECT *, mrr / covered AS aisp, managed / seats / 0.3 AS required
  FROM summed JOIN market USING (client_id)
  WHERE has_seat_count AND covered > 0 AND NOT (managed <= 0 AND uncosted > 0)),
overhead AS (
  SELECT sum(overhead) / (SELECT sum(seat_months) FROM fact JOIN period USING (month)) AS per_seat
  FROM overhead_of_month JOIN period USING (month)),
at_stake AS (
  SELECT *, (required - aisp) * covered / (SELECT sum(length) FROM period) AS stake FROM priced)
SELECT name, aisp, required, aisp - required AS gap, required + coalesce(per_seat, 0) / 0.3 AS full_price, round(round(stake, 9), 2) AS stake, uncosted > 0 AS at_least
FROM at_stake, overhead WHERE aisp < required ORDER BY at_stake.stake DESC, client_id;
