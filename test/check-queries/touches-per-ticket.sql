-- Time entries per ticket closed with labour.
SELECT slice, period, touches AS numerator, cohort AS denominator,
       CASE WHEN cohort > 0 THEN touches::numeric / cohort END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN cohort <= 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS+TIME';
