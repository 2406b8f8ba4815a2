-- The cost per seat without that of support.
SELECT slice, period, managed - support_cost AS numerator, seat_months AS denominator,
       CASE WHEN seat_months > 0 AND NOT ((managed - support_cost) <= 0 AND uncosted_proactive > 0) THEN (managed - support_cost)::numeric / seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN (managed - support_cost) <= 0 AND uncosted_proactive > 0 THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = 'LABOUR';
