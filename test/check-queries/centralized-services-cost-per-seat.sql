-- People and tools of one area, per seat.
SELECT slice, period, CASE WHEN (centralized_services_cost) <= 0 AND uncosted_centralized_services > 0 THEN 0 ELSE centralized_services_cost END AS numerator, CASE WHEN (centralized_services_cost) <= 0 AND uncosted_centralized_services > 0 THEN 0 ELSE seat_months END AS denominator,
       CASE WHEN seat_months > 0 AND NOT ((centralized_services_cost) <= 0 AND uncosted_centralized_services > 0) THEN (centralized_services_cost)::numeric / seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN (centralized_services_cost) <= 0 AND uncosted_centralized_services > 0 THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = 'LABOUR';
