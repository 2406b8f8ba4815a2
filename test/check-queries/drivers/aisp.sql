-- Why the MSP's AISP of the month $2 is not that of the month $1, from the raw rows of each client with a covered day.
WITH side AS (
  SELECT client_id, month, coalesce(f.mrr, 0) AS fees, coalesce(f.covered_seat_months, 0) AS seats,
         CASE WHEN f.client_months > 0 THEN round(round(f.mrr / f.client_months, 9), 2) END AS fee
  FROM fact f JOIN covered_of_month USING (client_id, month) JOIN taking_part p USING (client_id)
  WHERE p.slice = 'MSP' AND p.among = 'SEATS' AND month IN ($1::date, $2::date)),
total AS (SELECT month, sum(fees) AS fees, sum(seats) AS seats FROM side GROUP BY month),
part AS (
  SELECT client_id, month, fee, s.seats > 0 AS seated, s.fees / nullif(s.seats, 0) AS price, s.seats / t.seats AS share
  FROM side s JOIN total t USING (month) WHERE t.seats > 0),
moved AS (
  SELECT (a.share + b.share) / 2 * (b.price - a.price) AS effect, a.fee IS NOT DISTINCT FROM b.fee AS same_fee
  FROM part a JOIN part b USING (client_id)
  WHERE a.month = $1::date AND b.month = $2::date AND a.seated AND b.seated),
said AS (
  SELECT coalesce(sum(effect) FILTER (WHERE NOT same_fee), 0) AS price,
         coalesce(sum(effect) FILTER (WHERE same_fee), 0) AS dilution
  FROM moved)
SELECT b.fees / b.seats - a.fees / a.seats AS change, price, dilution,
       b.fees / b.seats - a.fees / a.seats - price - dilution AS mix
FROM said, total a, total b
WHERE a.month = $1::date AND b.month = $2::date AND a.seats > 0 AND b.seats > 0;
