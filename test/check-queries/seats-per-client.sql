-- Seats of a client that was ever counted.
SELECT slice, period, seat_months AS numerator, seated_months AS denominator,
       CASE WHEN seated_months > 0 THEN (seat_months)::numeric / seated_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN seated_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = '';
