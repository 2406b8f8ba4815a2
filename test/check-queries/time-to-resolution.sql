-- Hours from opening to last close, on the wall clock.
SELECT slice, period, elapsed_hours AS numerator, closed_tickets AS denominator,
       CASE WHEN closed_tickets > 0 THEN elapsed_hours::numeric / closed_tickets END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN closed_tickets <= 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS';
