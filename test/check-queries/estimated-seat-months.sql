SELECT slice, period, estimated_seat_months AS numerator, (months > 0 AND clients > 0)::int AS denominator,
       CASE WHEN months > 0 AND clients > 0 THEN estimated_seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = '';
