-- Amounts are rounded at the ninth decimal first: thirds of a fee do not end, half cents do.
-- Shortfall: what is missing of 70 % of the service revenue after cost-to-serve. `beyond`: how much of it is
-- more than the shortfall of that part of the MSP that has as many seats, or else brings as much.
WITH summed AS (
  SELECT client_id, name, coalesce(has_seat_count, false) AS seated, coalesce(sum(mrr), 0) + coalesce(sum(nrr), 0) AS revenue,
         coalesce(sum(labour), 0) + coalesce(sum(tools), 0) AS cost, coalesce(sum(seat_months), 0) AS seats,
         coalesce(sum(uncosted), 0) AS uncosted
  FROM fact JOIN priced_month USING (month) JOIN market USING (client_id)
  WHERE month BETWEEN $1 AND $2 GROUP BY 1, 2, 3),
msp AS (
  SELECT sum(revenue) AS revenue, sum(cost) AS cost,
         sum(revenue) FILTER (WHERE seated) AS seated_revenue, sum(cost) FILTER (WHERE seated) AS seated_cost,
         sum(seats) FILTER (WHERE seated) AS seats
  FROM summed),
short AS (
  SELECT s.*, s.cost - 0.3 * s.revenue AS shortfall,
         CASE WHEN s.seats > 0 THEN (m.seated_cost - 0.3 * m.seated_revenue) * s.seats / m.seats
              WHEN s.revenue > 0 AND m.revenue > 0 THEN (m.cost - 0.3 * m.revenue) * s.revenue / m.revenue
              ELSE 0 END AS usual
  FROM summed s, msp m)
SELECT name, round(round(revenue - cost, 9), 2) AS contribution, round(round(shortfall, 9), 2) AS shortfall,
       CASE WHEN revenue > 0 THEN round(round((revenue - cost) * 100 / revenue, 9), 2) END AS margin,
       uncosted > 0 AS at_least, shortfall - usual AS beyond
FROM short WHERE shortfall > 0 ORDER BY short.shortfall DESC, client_id;
