-- People and tools of one area, per seat.
SELECT slice, period, support_cost AS numerator, seat_months AS denominator,
       CASE WHEN seat_months > 0 AND NOT ((support_cost) <= 0 AND uncosted_support > 0) THEN (support_cost)::numeric / seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN (support_cost) <= 0 AND uncosted_support > 0 THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = 'LABOUR';
