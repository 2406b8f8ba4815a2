-- Minutes of labour on tickets whose last close is in the period, labour of all their life.
SELECT slice, period, handle_hours AS numerator, cohort AS denominator,
       CASE WHEN cohort > 0 THEN handle_hours::numeric * 60 / cohort END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN cohort <= 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS+TIME';
