-- What no client bears, per seat of the MSP: the same for every client.
WITH whole AS (
  SELECT a.period, a.months, a.overhead, s.clients, a.seat_months FROM summed a
  JOIN summed s USING (slice, needs, period)
  WHERE a.among = 'ALL' AND s.among = 'SEATS' AND a.needs = 'LABOUR' AND slice = 'MSP')
SELECT slice, period, CASE WHEN w.months > 0 AND w.clients > 0 THEN w.overhead ELSE 0 END AS numerator,
       CASE WHEN w.months > 0 AND w.clients > 0 THEN w.seat_months ELSE 0 END AS denominator,
       CASE WHEN w.months > 0 AND w.seat_months > 0 THEN w.overhead / w.seat_months END AS value,
       CASE
         WHEN w.months = 0 THEN 'DATA_INCOMPLETE'
         WHEN w.clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN w.seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM (SELECT slice, period FROM summed WHERE among = 'ALL' AND needs = 'LABOUR') asked JOIN whole w USING (period);
