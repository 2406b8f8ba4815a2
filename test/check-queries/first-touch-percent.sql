-- Tickets with labour that took one entry.
SELECT slice, period, first_touch AS numerator, cohort AS denominator,
       CASE WHEN cohort > 0 THEN (first_touch)::numeric * 100 / cohort END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN cohort <= 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS+TIME';
