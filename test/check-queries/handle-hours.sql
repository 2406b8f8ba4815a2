SELECT slice, period, handle_hours AS numerator, (months > 0)::int AS denominator,
       CASE WHEN months > 0 THEN handle_hours END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS+TIME';
