-- People of the four managed areas, per seat.
SELECT slice, period, managed_labour AS numerator, seat_months AS denominator,
       CASE WHEN seat_months > 0 AND NOT ((managed_labour) <= 0 AND uncosted_managed > 0) THEN (managed_labour)::numeric / seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN (managed_labour) <= 0 AND uncosted_managed > 0 THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = 'LABOUR';
