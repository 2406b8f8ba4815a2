-- Hours in the three proactive areas per seat and month.
SELECT slice, period, proactive_hours AS numerator, seat_months AS denominator,
       CASE WHEN seat_months > 0 THEN proactive_hours::numeric / seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = 'TIME';
