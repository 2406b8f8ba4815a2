-- Why the MSP's margin of the month $2 is not that of the month $1, in points: fees, people and tools of an average month.
WITH side AS (
  SELECT month, sum(mrr) / min(length) AS fees, coalesce(sum(managed_labour), 0) / min(length) AS labour,
         coalesce(sum(managed_tools), 0) / min(length) AS tools
  FROM fact JOIN (SELECT month, (least(until, today + 1) - month)::numeric / days AS length FROM asked_month, asked) m USING (month)
       JOIN taking_part p USING (client_id)
  WHERE p.slice = 'MSP' AND p.among = 'ALL' AND month IN ($1::date, $2::date) GROUP BY month)
SELECT -50 * (a.labour + a.tools + b.labour + b.tools) * (1 / b.fees - 1 / a.fees) AS price,
       -50 * (b.labour - a.labour) * (1 / a.fees + 1 / b.fees) AS labour,
       -50 * (b.tools - a.tools) * (1 / a.fees + 1 / b.fees) AS tools
FROM side a, side b WHERE a.month = $1::date AND b.month = $2::date AND a.fees > 0 AND b.fees > 0;
