-- Amounts are rounded at the ninth decimal first: thirds of a fee do not end, half cents do.
-- Shortfall: what is missing of 70 % of the service revenue after cost-to-serve, and how much that is a month.
WITH summed AS (
  SELECT client_id, name, coalesce(sum(mrr), 0) + coalesce(sum(nrr), 0) AS revenue,
         coalesce(sum(labour), 0) + coalesce(sum(tools), 0) AS cost,
         coalesce(sum(uncosted), 0) AS uncosted
  FROM fact JOIN priced_month USING (month) JOIN market USING (client_id)
  WHERE month BETWEEN $1 AND $2 GROUP BY 1, 2),
lasted AS (SELECT sum(length) AS months FROM priced_month WHERE month BETWEEN $1 AND $2),
short AS (SELECT *, cost - 0.3 * revenue AS shortfall FROM summed)
SELECT name, round(round(revenue - cost, 9), 2) AS contribution, round(round(shortfall, 9), 2) AS shortfall,
       round(round(shortfall / months, 9), 2) AS monthly,
       CASE WHEN revenue > 0 THEN round(round((revenue - cost) * 100 / revenue, 9), 2) END AS margin,
       uncosted > 0 AS at_least
FROM short, lasted WHERE shortfall > 0 ORDER BY short.shortfall DESC, client_id;
