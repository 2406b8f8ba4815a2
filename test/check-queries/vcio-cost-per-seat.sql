-- People and tools of one area, per seat.
SELECT slice, period, CASE WHEN (vcio_cost) <= 0 AND uncosted_vcio > 0 THEN 0 ELSE vcio_cost END AS numerator, CASE WHEN (vcio_cost) <= 0 AND uncosted_vcio > 0 THEN 0 ELSE seat_months END AS denominator,
       CASE WHEN seat_months > 0 AND NOT ((vcio_cost) <= 0 AND uncosted_vcio > 0) THEN (vcio_cost)::numeric / seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN (vcio_cost) <= 0 AND uncosted_vcio > 0 THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = 'LABOUR';
